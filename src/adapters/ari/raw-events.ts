/** Shapes as Asterisk sends them; fields that older servers leave out are optional. */
export interface RawChannel {
  readonly id: string;
  readonly name: string;
  readonly state: string;
  /** SIP Call-ID. Empty in `ChannelDestroyed` of Asterisk 16; absent below 16.24. */
  readonly protocol_id?: string;
  readonly caller: { readonly number: string };
  readonly dialplan: { readonly exten: string; readonly app_name?: string; readonly app_data?: string };
  readonly creationtime: string;
}

export interface RawPlayback {
  readonly id: string;
  readonly target_uri: string;
  readonly state: string;
}

export interface RawRecording {
  readonly name: string;
  readonly duration?: number;
  readonly cause?: string;
}

/** Any event: `type` tells which of the other fields are there. */
export interface AriEvent {
  readonly type: string;
  readonly timestamp: string;
  readonly channel?: RawChannel;
  readonly playback?: RawPlayback;
  readonly recording?: RawRecording;
  readonly endpoint?: { readonly technology: string; readonly resource: string; readonly state?: string };
  readonly args?: readonly string[];
  readonly digit?: string;
  readonly duration?: number;
  readonly cause?: number;
  readonly cause_txt?: string;
  /** Final SIP status; Asterisk 22 and newer, only for calls that were not answered. */
  readonly tech_cause?: number;
}
