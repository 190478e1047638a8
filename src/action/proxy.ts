import http from 'node:http';
import https from 'node:https';
import type { Socket } from 'node:net';
import { isIP } from 'node:net';
import { Readable } from 'node:stream';
import { connect } from 'node:tls';
import { type ApiRequest, type ApiWorld, NoConnection } from './github-api.js';

type Env = Readonly<Record<string, string | undefined>>;

/**
 * `fetch` by way of the proxy that the environment names for an address: Node's own knows of none before Node 24, and only when it is told
 * to. The runner hands over `https_proxy` and `no_proxy` as its own HTTP client reads them (actions/toolkit: packages/http-client/src/proxy.ts).
 */
export function fetchBy(env: Env): ApiWorld['fetch'] {
  return async (url, init) => {
    const target = new URL(url);
    const proxy = proxyFor(target, env);
    if (proxy === undefined) return fetch(url, init);
    return fetchThrough(await openTunnel(proxy, target, init.signal), target, init);
  };
}

/** The proxy for an address; undefined when there is none. Without encryption only this machine is spoken to, and needs none. */
export function proxyFor({ protocol, hostname, port }: URL, env: Env): URL | undefined {
  const named = env['https_proxy'] || env['HTTPS_PROXY'];
  if (protocol !== 'https:' || !named || isLoopback(hostname)) return undefined;
  const host = hostname.toLowerCase();
  const excepted = (env['no_proxy'] || env['NO_PROXY'] || '').toLowerCase().split(',');
  if (excepted.some((entry) => isExcepted(entry.trim(), [host, `${host}:${port || '443'}`]))) return undefined;
  const text = /^\w+:\/\//.test(named) ? named : `http://${named}`;
  const proxy = URL.canParse(text) ? new URL(text) : undefined;
  if (proxy !== undefined && ['http:', 'https:'].includes(proxy.protocol) && proxy.hostname !== '') return proxy;
  throw new NoConnection('the variable https_proxy names no proxy as http://<host>:<port>', false);
}

function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || hostname.startsWith('127.');
}

/** `*`, a host, a host with a port, or a domain with or without a dot before it. */
function isExcepted(entry: string, names: readonly string[]): boolean {
  if (entry === '' || entry === '*') return entry === '*';
  return names.some((name) => name === entry || name.endsWith(entry.startsWith('.') ? entry : `.${entry}`));
}

/** A connection to the target's port, made by the proxy: it sees which host is spoken to, and nothing of what is said. */
function openTunnel(proxy: URL, { hostname, port }: URL, signal: AbortSignal): Promise<Socket> {
  const authority = `${hostname}:${port || '443'}`;
  const headers = { host: authority, ...authorization(proxy) };
  const failed = (what: string, again: boolean): NoConnection =>
    new NoConnection(`the proxy of https_proxy, ${proxy.host}, ${what}`, again);
  return new Promise((resolve, reject) => {
    const { request } = proxy.protocol === 'https:' ? https : http;
    const asked = request(proxy.origin, { method: 'CONNECT', path: authority, headers, signal, agent: false });
    asked.on('connect', ({ statusCode = 0 }, socket, head) => {
      if (statusCode >= 200 && statusCode < 300) {
        if (head.length > 0) socket.unshift(head);
        return resolve(socket as Socket);
      }
      socket.destroy();
      reject(failed(`answered ${statusCode}`, statusCode >= 500));
    });
    asked.on('error', (error: NodeJS.ErrnoException) => reject(failed(`gave ${error.code ?? error.name}`, true)));
    asked.end();
  });
}

function authorization({ username, password }: URL): Readonly<Record<string, string>> {
  if (username === '') return {};
  const plain = [username, password].map(decoded).join(':');
  return { 'proxy-authorization': `Basic ${Buffer.from(plain).toString('base64')}` };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function fetchThrough(socket: Socket, target: URL, { method, headers, body, signal }: ApiRequest): Promise<Response> {
  const host = target.hostname.replace(/[[\]]/g, '');
  const servername = isIP(host) === 0 ? host : '';
  const createConnection = (): Socket => connect({ socket, host, servername, ALPNProtocols: ['http/1.1'] });
  return new Promise((resolve, reject) => {
    const request = https.request(target, { method, headers, signal, createConnection }, (message) =>
      resolve(toResponse(message)),
    );
    request.on('error', reject);
    request.end(body);
  });
}

function toResponse(message: http.IncomingMessage): Response {
  const { statusCode: status = 0, rawHeaders } = message;
  const headers = new Headers();
  for (let i = 0; i + 1 < rawHeaders.length; i += 2) headers.append(rawHeaders[i]!, rawHeaders[i + 1]!);
  // These have no body, and a Response of one with a body cannot be made.
  const isBare = [204, 205, 304].includes(status);
  if (isBare) message.resume();
  return new Response(isBare ? null : (Readable.toWeb(message) as ReadableStream), { status, headers });
}
