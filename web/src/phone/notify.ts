/** Asks once, in the click that begins the shift; whoever says no hears the ring and sees the title all the same. */
export function askToNotify(): void {
  if (typeof Notification === 'undefined' || Notification.permission !== 'default') return;
  void Notification.requestPermission().catch(() => undefined);
}

/**
 * Tells the system that it rings while another tab is in front. No name and no sum: others see the screen too.
 * @returns takes it away
 */
export function notifyHidden(words: string): () => void {
  if (typeof Notification === 'undefined' || Notification.permission !== 'granted' || !document.hidden)
    return () => undefined;
  const note = new Notification(words, { tag: 'dozvon-call', icon: '/icon.svg', silent: true });
  note.onclick = () => {
    window.focus();
    note.close();
  };
  return () => note.close();
}
