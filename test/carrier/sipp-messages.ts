/** What a SIPp callee says, in the words of SIPp's scenarios. */

/** Status line and headers of an answer. @param tag of its To; empty where the request has it already */
export const head = (status: string, tag = ';tag=[pid]SIPpTag01[call_number]') => `SIP/2.0 ${status}
      [last_Via:]
      [last_From:]
      [last_To:]${tag}
      [last_Call-ID:]
      [last_CSeq:]
`;

/** Headers and body of an answer that takes the call, in A-law. */
export const sdp = `      Content-Type: application/sdp
      Content-Length: [len]

      v=0
      o=callee 53655765 2353687637 IN IP[local_ip_type] [local_ip]
      s=-
      c=IN IP[media_ip_type] [media_ip]
      t=0 0
      m=audio [auto_media_port] RTP/AVP 8 101
      a=rtpmap:8 PCMA/8000
      a=rtpmap:101 telephone-event/8000
      a=fmtp:101 0-15
`;

/** The callee's own BYE, with the whole To and From with tags, or Asterisk ignores it. @param logged an action for its 200 */
export const byeOfCallee = (logged: string) => `  <send retrans="500"><![CDATA[BYE [$target] SIP/2.0
      Via: SIP/2.0/[transport] [local_ip]:[local_port];branch=[branch]
      From: [$ours];tag=[pid]SIPpTag01[call_number]
      To: [$theirs]
      Call-ID: [call_id]
      CSeq: 1 BYE
      Max-Forwards: 70
      Content-Length: 0

]]></send>
  <recv response="200"><action>${logged}</action></recv>`;
