import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { UserVisitor, Visitor, VisitorAccount } from '../adapters/postgres/access/visitors.ts';
import type { KeyArea, Role } from '../domain/access.ts';
import { dozvonError } from '../domain/errors/index.ts';
import type { Language } from '../domain/message.ts';
import type { HttpKit } from './kit.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** Who may use a route: these roles, anybody who is logged in, or the whole world. */
export type Who = readonly Role[] | 'user' | 'public';

type ParamName<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Name | ParamName<`/${Rest}`>
  : Path extends `${string}:${infer Name}`
    ? Name
    : never;

/** The parameters that a path names, all text; an id was found in the visitor's account already. */
export type Params<Path extends string> = Readonly<Record<ParamName<Path>, string>>;

/** One request on its way into a handler. */
export interface Call<P, Q, B, A> {
  readonly params: P;
  readonly query: Q;
  readonly body: B;
  /** The account that the visitor works in: every question to the record carries its id. */
  readonly account: A;
  /** Undefined on a public route alone. */
  readonly visitor: Visitor | undefined;
  /** For the audit log. */
  readonly who: string;
  /** A telephone number as this visitor may see it. */
  readonly number: (number: string) => string;
  readonly kit: HttpKit;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

interface RouteText {
  readonly method: Method;
  /** Unique name: area and verb, such as `campaigns.pause`; the action of the audit line and the OpenAPI operation. */
  readonly id: `${string}.${string}`;
  /** One line for the OpenAPI page. */
  readonly about: string;
  readonly who: Who;
  /** Part of the API that a key needs the right for; absent: keys may not use it. */
  readonly keys?: KeyArea;
  /** For administrators of the installation alone. */
  readonly everywhere?: true;
  /** No account is needed (it is null then): settings of the installation, the own user. */
  readonly withoutAccount?: true;
  /** Requests a minute from one address; absent: the general limit. */
  readonly perMinute?: number;
  /** `false`: the use case writes its own audit lines, or nothing changes. `true` on a GET: looking is logged. */
  readonly audit?: boolean;
  /** The request is multipart/form-data. */
  readonly upload?: true;
  /** The answer holds a secret that is shown once: it is not kept for a request that is sent twice. */
  readonly secret?: true;
  /** Media types of an answer that is a file. */
  readonly file?: readonly string[];
  /** Status of success. */
  readonly status?: 200 | 201 | 202 | 204;
}

interface RouteShape<Path extends string, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType>
  extends RouteText {
  readonly path: Path;
  readonly query?: Q;
  readonly body?: B;
  /** The JSON answer. What the handler gives is checked by the compiler; dates become ISO 8601 in UTC. */
  readonly answer?: R;
}

/** A route as the server keeps it, its types checked and forgotten. */
export interface Route extends RouteText {
  readonly path: string;
  readonly query?: z.ZodType;
  readonly body?: z.ZodType;
  readonly answer?: z.ZodType;
  run(call: Call<unknown, unknown, unknown, VisitorAccount | null>): Promise<unknown>;
}

type Handler<P, Q, B, R, A> = (call: Call<P, Q, B, A>) => R | Promise<R>;

/** A route of the visitor's account. */
export function route<
  const Path extends string,
  R extends z.ZodType,
  Q extends z.ZodType = z.ZodUndefined,
  B extends z.ZodType = z.ZodUndefined,
>(
  shape: RouteShape<Path, Q, B, R>,
  handler: Handler<Params<Path>, z.output<Q>, z.output<B>, z.input<R>, VisitorAccount>,
): Route {
  return { ...shape, run: async (call) => handler(call as Parameters<typeof handler>[0]) };
}

/** A route whose answer is a {@link FileAnswer}. */
export function fileRoute<
  const Path extends string,
  Q extends z.ZodType = z.ZodUndefined,
  B extends z.ZodType = z.ZodUndefined,
>(
  shape: Omit<RouteShape<Path, Q, B, z.ZodType>, 'answer'> & { readonly file: readonly string[] },
  handler: Handler<Params<Path>, z.output<Q>, z.output<B>, FileAnswer, VisitorAccount>,
): Route {
  return { ...shape, run: async (call) => handler(call as Parameters<typeof handler>[0]) };
}

/** A route that needs no account: of the installation, or of the visitor. */
export function generalRoute<
  const Path extends string,
  R extends z.ZodType,
  Q extends z.ZodType = z.ZodUndefined,
  B extends z.ZodType = z.ZodUndefined,
>(
  shape: Omit<RouteShape<Path, Q, B, R>, 'withoutAccount'>,
  handler: Handler<Params<Path>, z.output<Q>, z.output<B>, z.input<R>, VisitorAccount | null>,
): Route {
  return { ...shape, withoutAccount: true, run: async (call) => handler(call as Parameters<typeof handler>[0]) };
}

/** A file as an answer. `name` makes browsers save it; without a name it is shown or played. */
export class FileAnswer {
  readonly type: string;
  readonly body: NodeJS.ReadableStream | Buffer | string;
  readonly name: string | undefined;

  constructor(type: string, body: NodeJS.ReadableStream | Buffer | string, name?: string) {
    this.type = type;
    this.body = body;
    this.name = name;
  }
}

/** The person behind a route that keys may not use. @throws DozvonError `not-logged-in` */
export function userOf({ visitor }: { readonly visitor: Visitor | undefined }): UserVisitor {
  if (visitor?.kind !== 'user') throw dozvonError('not-logged-in');
  return visitor;
}

/** Of texts that are made here: the user's own; a key reads English. */
export function languageOf(visitor: Visitor | undefined): Language {
  return visitor?.kind === 'user' ? visitor.language : 'en';
}
