import type {
  CallAnswer,
  CallControl,
  CallEvent,
  ChannelInfo,
  ConfigFields,
  Originate,
} from '../../domain/call-control.ts';
import { done, failure, mapAnswer, type ReplyText } from './answers.ts';
import { CallEnds } from './call-ends.ts';
import { channelInfo, isHeldBy } from './call-events.ts';
import type { AriConnection } from './connection.ts';
import type { EndpointWatch } from './endpoint-watch.ts';
import type { OperationName, OperationParams } from './operations.ts';
import type { RawChannel } from './raw-events.ts';

const recordingDefaults = {
  format: 'wav',
  ifExists: 'fail',
  maxDurationSeconds: 0,
  maxSilenceSeconds: 0,
  beep: 'false',
};

/** The port on top of a kept connection; the same for both transports. */
export class AriCallControl implements CallControl {
  readonly #connection: AriConnection;
  readonly #app: string;
  readonly #endpoints: EndpointWatch;
  readonly #ends: CallEnds;

  constructor(connection: AriConnection, app: string, endpoints: EndpointWatch) {
    this.#connection = connection;
    this.#app = app;
    this.#endpoints = endpoints;
    this.#ends = new CallEnds(connection, app);
  }

  get connected(): boolean {
    return this.#connection.connected;
  }

  get ordered(): boolean {
    return this.#connection.ordered;
  }

  /** Event types that the port does not know, and how many of each came. */
  get ignoredEvents(): ReadonlyMap<string, number> {
    return this.#connection.ignored;
  }

  start(): void {
    this.#connection.start();
  }

  stop(): Promise<void> {
    return this.#connection.stop();
  }

  onEvent(listener: (event: CallEvent) => void): () => void {
    return this.#connection.onEvent(listener);
  }

  async originate(request: Originate): Promise<CallAnswer<ChannelInfo>> {
    const { channelId, endpoint, callerId, ringSeconds, args, variables, formats } = request;
    const params = {
      channelId,
      endpoint,
      app: this.#app,
      timeout: ringSeconds,
      ...(callerId === undefined ? {} : { callerId }),
      ...(args?.length ? { appArgs: args.join(',') } : {}),
      ...(formats?.length ? { formats: formats.join(',') } : {}),
    };
    this.#ends.originating(channelId);
    const answer = await this.#ask('channels.originateWithId', params, variables && { variables });
    if (!answer.ok && answer.failure !== 'no-answer' && answer.failure !== 'conflict')
      this.#ends.notOriginated(channelId);
    if (!answer.ok && answer.failure === 'conflict') return this.#checkConflict(channelId, answer);
    return mapAnswer(answer, parseChannel);
  }

  answer(channelId: string): Promise<CallAnswer<void>> {
    return this.#do('channels.answer', { channelId });
  }

  ring(channelId: string): Promise<CallAnswer<void>> {
    return this.#do('channels.ring', { channelId });
  }

  hangUp(channelId: string, reason: 'normal' | 'busy' | 'congestion' = 'normal'): Promise<CallAnswer<void>> {
    return this.#do('channels.hangup', { channelId, reason });
  }

  async channels(): Promise<CallAnswer<readonly ChannelInfo[]>> {
    return mapAnswer(await this.#ask('channels.list', {}), (text) =>
      parseList<RawChannel>(text).map((raw) => ({
        ...channelInfo(raw),
        ...(isHeldBy(raw, this.#app) && { ours: true as const }),
      })),
    );
  }

  async channel(channelId: string): Promise<CallAnswer<ChannelInfo>> {
    return mapAnswer(await this.#ask('channels.get', { channelId }), parseChannel);
  }

  async variable(channelId: string, name: string): Promise<CallAnswer<string>> {
    const answer = await this.#ask('channels.getChannelVar', { channelId, variable: name });
    return mapAnswer(answer, (text) => (JSON.parse(text) as { value: string }).value);
  }

  detectTalking(channelId: string, silenceMs: number, threshold: number): Promise<CallAnswer<void>> {
    const value = `${silenceMs},${threshold}`;
    return this.#do('channels.setChannelVar', { channelId, variable: 'TALK_DETECT(set)', value });
  }

  play(channelId: string, playbackId: string, files: readonly string[]): Promise<CallAnswer<void>> {
    // ARI takes the list as one text with commas and knows no escape.
    const unspeakable = files.find((file) => file.includes(','));
    if (unspeakable !== undefined)
      return Promise.resolve(failure('refused', `a comma in the file name cannot be played: ${unspeakable}`));
    const media = files.map((file) => `sound:${file}`).join(',');
    return this.#do('channels.playWithId', { channelId, playbackId, media });
  }

  stopPlayback(playbackId: string): Promise<CallAnswer<void>> {
    return this.#do('playbacks.stop', { playbackId });
  }

  startMusic(channelId: string, musicClass: string): Promise<CallAnswer<void>> {
    return this.#do('channels.startMoh', { channelId, mohClass: musicClass });
  }

  stopMusic(channelId: string): Promise<CallAnswer<void>> {
    return this.#do('channels.stopMoh', { channelId });
  }

  createBridge(bridgeId: string): Promise<CallAnswer<void>> {
    return this.#do('bridges.createWithId', { bridgeId, type: 'mixing' });
  }

  addToBridge(bridgeId: string, channelIds: readonly string[]): Promise<CallAnswer<void>> {
    return this.#do('bridges.addChannel', { bridgeId, channel: channelIds.join(',') });
  }

  removeFromBridge(bridgeId: string, channelIds: readonly string[]): Promise<CallAnswer<void>> {
    return this.#do('bridges.removeChannel', { bridgeId, channel: channelIds.join(',') });
  }

  destroyBridge(bridgeId: string): Promise<CallAnswer<void>> {
    return this.#do('bridges.destroy', { bridgeId });
  }

  async bridges(): Promise<CallAnswer<readonly string[]>> {
    return mapAnswer(await this.#ask('bridges.list', {}), (text) =>
      parseList<{ id: string }>(text).map(({ id }) => id),
    );
  }

  recordBridge(bridgeId: string, name: string): Promise<CallAnswer<void>> {
    return this.#do('bridges.record', { bridgeId, name, ...recordingDefaults });
  }

  recordChannel(channelId: string, name: string): Promise<CallAnswer<void>> {
    return this.#do('channels.record', { channelId, name, ...recordingDefaults });
  }

  stopRecording(name: string): Promise<CallAnswer<void>> {
    return this.#do('recordings.stop', { recordingName: name });
  }

  async snoop(
    channelId: string,
    snoopId: string,
    spy: 'none' | 'in' | 'out' | 'both',
    whisper: 'none' | 'in' | 'out' | 'both',
  ): Promise<CallAnswer<ChannelInfo>> {
    const params = { channelId, snoopId, spy, whisper, app: this.#app };
    return mapAnswer(await this.#ask('channels.snoopChannelWithId', params), parseChannel);
  }

  sendKeys(channelId: string, keys: string): Promise<CallAnswer<void>> {
    return this.#do('channels.sendDTMF', { channelId, dtmf: keys });
  }

  endpointOnline(name: string): Promise<CallAnswer<boolean>> {
    return this.#endpoints.watch(this.#connection, name);
  }

  putConfig(module: string, type: string, id: string, fields: ConfigFields): Promise<CallAnswer<void>> {
    const body = { fields: fields.map(([attribute, value]) => ({ attribute, value })) };
    return this.#do('asterisk.updateObject', { configClass: module, objectType: type, id }, body);
  }

  deleteConfig(module: string, type: string, id: string): Promise<CallAnswer<void>> {
    if (type === 'endpoint') this.#endpoints.forget(id);
    return this.#do('asterisk.deleteObject', { configClass: module, objectType: type, id });
  }

  /**
   * Asterisk 16 to 22 answer 409 not only to a living id: a refused request leaves its error code in the thread, and the
   * next originate that fails for any other reason (an unknown trunk) repeats it. So the id is looked up.
   */
  async #checkConflict(channelId: string, conflict: CallAnswer<never>): Promise<CallAnswer<never>> {
    const living = await this.channel(channelId);
    if (living.ok || living.failure !== 'gone') return conflict;
    this.#ends.notOriginated(channelId);
    return failure('refused', 'the server could not make the channel: is the trunk known to it?');
  }

  #ask(name: OperationName, params: OperationParams, body?: unknown): Promise<CallAnswer<ReplyText>> {
    return this.#connection.request(name, params, body);
  }

  async #do(name: OperationName, params: OperationParams, body?: unknown): Promise<CallAnswer<void>> {
    return done(await this.#ask(name, params, body));
  }
}

function parseChannel(text: ReplyText): ChannelInfo {
  return channelInfo(JSON.parse(text) as RawChannel);
}

function parseList<T>(text: ReplyText): readonly T[] {
  return JSON.parse(text) as readonly T[];
}
