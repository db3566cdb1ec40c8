/** What SIPp plays: a phone that answers after 200 ms and never hangs up by itself. */

export interface ScenarioPorts {
  /** Where the audio of the calls goes whose number ends in 0. */
  readonly listener: number;
}

/** Numbers that end in this digit are listened to; reading every packet of every call would cost more than the calls. */
export const sampledDigit = '0';

/** Lines of the log: `I call-id number port`, `A call-id`, `B call-id`, each with seconds and microseconds since 1970. */
export function calleeScenario({ listener }: ScenarioPorts): string {
  return `<?xml version="1.0" encoding="UTF-8" ?>
<scenario name="callee">
  <recv request="INVITE" crlf="true" next="1" test="sampled"><action>
    <ereg regexp="sip:\\+?([0-9]+)" search_in="hdr" header="To:" assign_to="to,number"/>
    <ereg regexp="sip:\\+?[0-9]*${sampledDigit}@" search_in="hdr" header="To:" assign_to="sampled"/>
    <ereg regexp="m=audio ([0-9]+)" search_in="body" assign_to="media,port"/>
    <gettimeofday assign_to="s,us"/>
    <log message="I [$s] [$us] [call_id] [$number] [$port]"/>
  </action></recv>
  <Reference variables="to,media"/>
${ringAndAnswer('[media_port]')}
  <label id="1"/>
${ringAndAnswer(String(listener))}
  <label id="2"/>
  <recv request="ACK"/>
  <recv request="BYE"><action>
    <gettimeofday assign_to="s,us"/>
    <log message="B [$s] [$us] [call_id]"/>
  </action></recv>
  <send><![CDATA[
${head('200 OK', '')}      Content-Length: 0

]]></send>
</scenario>
`;
}

const head = (status: string, tag: string): string => `      SIP/2.0 ${status}
      [last_Via:]
      [last_From:]
      [last_To:]${tag}
      [last_Call-ID:]
      [last_CSeq:]
      Contact: <sip:[local_ip]:[local_port];transport=[transport]>
`;

const ourTag = ';tag=[pid]SIPpTag01[call_number]';

const ringAndAnswer = (port: string): string => `  <send><![CDATA[
${head('180 Ringing', ourTag)}      Content-Length: 0

]]></send>
  <pause milliseconds="200"/>
  <nop><action>
    <gettimeofday assign_to="s,us"/>
    <log message="A [$s] [$us] [call_id]"/>
  </action></nop>
  <send retrans="500" next="2"><![CDATA[
${head('200 OK', ourTag)}      Content-Type: application/sdp
      Content-Length: [len]

      v=0
      o=callee 53655765 2353687637 IN IP4 127.0.0.1
      s=-
      c=IN IP4 127.0.0.1
      t=0 0
      m=audio ${port} RTP/AVP 8 101
      a=rtpmap:8 PCMA/8000
      a=rtpmap:101 telephone-event/8000
      a=fmtp:101 0-15
]]></send>`;
