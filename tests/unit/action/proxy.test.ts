import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { fetchBy, proxyFor } from '../../../src/action/proxy.js';
import { uploadSarif } from '../../../src/action/upload-sarif.js';
import { canCertify, certificateOf, type ProxyServer, startProxy } from '../../support/proxy-server.js';

const API = 'https://api.github.test/repos';
const PROXY = 'http://proxy.test:3128';
const proxyOf = (url: string, env: Record<string, string>): string | undefined => proxyFor(new URL(url), env)?.href;

describe('the proxy for an address', () => {
  it.each<[string, Record<string, string>, string | undefined]>([
    [API, {}, undefined],
    [API, { https_proxy: PROXY }, `${PROXY}/`],
    [API, { HTTPS_PROXY: PROXY }, `${PROXY}/`],
    [API, { https_proxy: PROXY, HTTPS_PROXY: 'http://other.test' }, `${PROXY}/`],
    [API, { https_proxy: '', HTTPS_PROXY: PROXY }, `${PROXY}/`],
    [API, { https_proxy: 'proxy.test:3128' }, `${PROXY}/`],
    [API, { https_proxy: 'https://proxy.test' }, 'https://proxy.test/'],
    [API, { https_proxy: 'proxy.test:3128/?http://other.test' }, `${PROXY}/?http://other.test`],
    [API, { http_proxy: PROXY }, undefined],
    ['https://127.0.0.1/', { https_proxy: PROXY }, undefined],
    ['https://128.0.0.1/', { https_proxy: PROXY }, `${PROXY}/`],
    ['http://127.0.0.1:8080/', { https_proxy: PROXY, http_proxy: PROXY }, undefined],
    ['https://localhost/', { https_proxy: PROXY }, undefined],
    ['https://[::1]:8443/', { https_proxy: PROXY }, undefined],
    [API, { https_proxy: PROXY, no_proxy: 'api.github.test' }, undefined],
    [API, { https_proxy: PROXY, NO_PROXY: 'a.test, GitHub.test' }, undefined],
    [API, { https_proxy: PROXY, no_proxy: '.github.test' }, undefined],
    [API, { https_proxy: PROXY, no_proxy: '*' }, undefined],
    [API, { https_proxy: PROXY, no_proxy: 'api.github.test:443' }, undefined],
    [API, { https_proxy: PROXY, no_proxy: 'api.github.test:8443' }, `${PROXY}/`],
    [API, { https_proxy: PROXY, no_proxy: 'hub.test,,.api.github.test, ' }, `${PROXY}/`],
    ['https://ghes.test:8443/', { https_proxy: PROXY, no_proxy: 'ghes.test:8443' }, undefined],
  ])('%s with %j is %s', (url, env, expected) => {
    expect(proxyOf(url, env)).toBe(expected);
  });
});

describe('an upload by a proxy', () => {
  let proxy: ProxyServer | undefined;
  afterEach(() => proxy?.close());

  async function upload(https_proxy: string): Promise<{ readonly text: string; readonly pauses: number }> {
    let pauses = 0;
    const outcome = await uploadSarif(
      {
        sarif: '{}',
        apiUrl: 'https://api.github.test',
        repository: 'a/b',
        commit: 'a'.repeat(40),
        ref: 'refs/heads/main',
        checkoutPath: '/work',
        token: 'ghs_secret',
        toolName: 'cache-lint',
      },
      { fetch: fetchBy({ https_proxy }), wait: async () => void pauses++, now: () => 0 },
    );
    return { text: Object.values(outcome).join(' '), pauses };
  }

  it.each([
    [407, 0],
    [403, 0],
    [502, 3],
  ])('that answers %i says so, and is asked again when that may help', async (status, pauses) => {
    proxy = await startProxy({ status });
    const result = await upload(`http://us%40er:p%3Ass@${proxy.address}`);
    expect(result.text).toContain(
      `api.github.test gave no connection (the proxy of https_proxy, ${proxy.address}, answered ${status}).`,
    );
    expect(result.text).not.toMatch(/us.?er|secret/);
    expect(result.pauses).toBe(pauses);
    expect(proxy.asked).toEqual(
      Array(pauses + 1).fill({
        line: 'CONNECT api.github.test:443',
        authorization: `Basic ${Buffer.from('us@er:p:ss').toString('base64')}`,
      }),
    );
  });

  it('that is not there says so', async () => {
    proxy = await startProxy({ status: 200 });
    proxy.close();
    const { text } = await upload(`http://${proxy.address}`);
    expect(text).toContain(`(the proxy of https_proxy, ${proxy.address}, gave ECONNREFUSED)`);
  });

  it.each([
    'socks5://proxy.test:1080',
    'http://',
    ':::',
    'a b',
    '://proxy.test',
    'xhttp://proxy.test',
    'httpx://proxy.test',
    'httpss://proxy.test',
  ])('is refused when it is none: %s', async (value) => {
    const { text, pauses } = await upload(value);
    expect(text).toContain('no connection (the variable https_proxy names no proxy as http://<host>:<port>)');
    expect(pauses).toBe(0);
  });

  it.skipIf(!canCertify)('trusts nobody in between: a certificate that nobody vouches for ends it', async () => {
    const requests: string[] = [];
    const { key, cert } = certificateOf('api.github.test');
    const api = createServer({ key, cert }, ({ url }) => void requests.push(url ?? ''));
    await new Promise<void>((resolve) => api.listen(0, '127.0.0.1', resolve));
    proxy = await startProxy({ port: (api.address() as AddressInfo).port });
    const { text } = await upload(`http://${proxy.address}`);
    api.close();
    expect(text).toContain('gave no connection (DEPTH_ZERO_SELF_SIGNED_CERT)');
    expect(requests).toEqual([]);
  });

  it('that leads to something that does not speak TLS ends', async () => {
    const plain = await startProxy({ status: 400 });
    proxy = await startProxy({ port: Number(plain.address.split(':')[1]) });
    const { text } = await upload(`http://${proxy.address}`);
    plain.close();
    expect(text).toMatch(/gave no connection \(\w+\)/);
  });
});
