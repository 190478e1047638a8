import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import { type AddressInfo, connect, type Server } from 'node:net';
import path from 'node:path';
import type { Duplex } from 'node:stream';
import { isExpected } from './programs.js';
import { tempFolder } from './temp-folder.js';

/** A small proxy on loopback. */
export interface ProxyServer {
  /** `host:port`. */
  readonly address: string;
  /** What it was asked: the line, and what it was told of who asks. */
  readonly asked: { readonly line: string; readonly authorization: string | undefined }[];
  close(): void;
}

/** Opens tunnels (`CONNECT`), whatever the host, to a port of this machine; or refuses with a status. */
export async function startProxy(to: { readonly port: number } | { readonly status: number }): Promise<ProxyServer> {
  const asked: ProxyServer['asked'] = [];
  const server: Server = createServer().on('connect', (request: IncomingMessage, socket: Duplex) => {
    asked.push({ line: `CONNECT ${request.url}`, authorization: request.headers['proxy-authorization'] });
    socket.on('error', () => socket.destroy());
    if ('status' in to) return socket.end(`HTTP/1.1 ${to.status} No\r\ncontent-length: 0\r\n\r\n`);
    const tunnel = connect(to.port, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      tunnel.pipe(socket).pipe(tunnel);
    });
    tunnel.on('error', () => socket.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    close: () => void server.close(),
  };
}

/** Whether certificates can be made here; on CI they have to be. */
export const canCertify: boolean = isExpected('openssl', 'version');

/** A new certificate for a host, which nobody vouches for, with its key; `file` is the certificate's. */
export function certificateOf(host: string): { readonly key: Buffer; readonly cert: Buffer; readonly file: string } {
  const [key, cert] = ['key.pem', 'cert.pem'].map((name) => path.join(tempFolder(), name)) as [string, string];
  const about = ['-subj', `/CN=${host}`, '-addext', `subjectAltName=DNS:${host}`, '-days', '2'];
  const made = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', ...about, '-keyout', key, '-out', cert];
  execFileSync('openssl', made, { stdio: 'ignore' });
  return { key: readFileSync(key), cert: readFileSync(cert), file: cert };
}
