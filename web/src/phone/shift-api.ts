import { answer, api } from '../api/client.ts';

export function beginShift() {
  return answer(api.POST('/api/desk/shift'));
}

export async function endShift(): Promise<void> {
  await api.DELETE('/api/desk/shift');
}
