/**
 * Keeps the page's timers at work in a hidden tab: with an open peer connection browsers do not slow them down, and the
 * telephone's registration lives by them. The connection leads from this page to itself.
 * @returns ends it
 */
export function stayAwake(): () => void {
  const [near, far] = [new RTCPeerConnection(), new RTCPeerConnection()];
  near.onicecandidate = ({ candidate }) => void far.addIceCandidate(candidate ?? undefined).catch(() => undefined);
  far.onicecandidate = ({ candidate }) => void near.addIceCandidate(candidate ?? undefined).catch(() => undefined);
  near.createDataChannel('awake');
  const join = async (): Promise<void> => {
    await near.setLocalDescription();
    if (near.localDescription) await far.setRemoteDescription(near.localDescription);
    await far.setLocalDescription();
    if (far.localDescription) await near.setRemoteDescription(far.localDescription);
  };
  // Without it the shift goes on; only a tab that is hidden for long may answer late.
  void join().catch(() => undefined);
  return () => {
    near.close();
    far.close();
  };
}
