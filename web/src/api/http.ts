import { OfflineError, refusalOf } from './errors.ts';

/** The one way out of the page: our own origin, its cookies, and errors as exceptions. */
export async function send(request: Request): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(request);
  } catch (cause) {
    throw new OfflineError('no answer', { cause });
  }
  if (response.ok) return response;
  throw await refusalOf(response.status, await response.json().catch(() => undefined));
}

/** Headers of every change: a post that is sent twice is done once. */
export function changeHeaders(): Record<string, string> {
  return { 'idempotency-key': crypto.randomUUID() };
}

/** Sends a file as it is, with progress. @param onProgress share of the bytes sent, 0 to 1. @param fields stand before the file */
export function upload<T>(
  path: string,
  file: File,
  onProgress: (share: number) => void,
  fields: Readonly<Record<string, string>> = {},
): Promise<T> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', path);
    request.responseType = 'json';
    for (const [name, value] of Object.entries(changeHeaders())) request.setRequestHeader(name, value);
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onerror = () => reject(new OfflineError('no answer'));
    request.onload = () => {
      if (request.status < 300) resolve(request.response as T);
      else void refusalOf(request.status, request.response).then(reject);
    };
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    form.append('file', file);
    request.send(form);
  });
}
