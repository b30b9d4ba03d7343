// A certified OpenID Connect provider (npm: oidc-provider) for the tests. Arguments: port (0 = any), file with its private
// keys as a JWK set, redirect address. Says "listens on PORT", then a line for each request.
import { readFileSync } from 'node:fs';
import Provider from 'oidc-provider';

const [port, keys, redirect] = process.argv.slice(2);
const roles = { planner1: ['gis-editors'], boss: ['gis-chiefs', 'gis-editors', 'unheard-of'], nobody: undefined };
const server = (await import('node:http')).createServer();
server.listen(Number(port), '127.0.0.1', () => {
  const provider = new Provider(`http://127.0.0.1:${server.address().port}`, {
    jwks: JSON.parse(readFileSync(keys, 'utf8')),
    clients: [
      { client_id: 'lanxian', client_secret: 'secret-of-the-page', redirect_uris: [redirect] },
      { client_id: 'nightly-job', client_secret: 'secret-of-the-job', grant_types: ['client_credentials'], redirect_uris: [],
        response_types: [] },
    ],
    pkce: { required: () => true },
    findAccount: (ctx, id) => ({ accountId: id, claims: () => ({ sub: id, name: `Name of ${id}`, roles: roles[id] }) }),
    claims: { openid: ['sub'], profile: ['name', 'roles'] },
    extraTokenClaims: () => ({ roles: ['gis-chiefs'] }),
    cookies: { keys: ['only for tests'] },
    features: {
      clientCredentials: { enabled: true },
      resourceIndicators: {
        enabled: true,
        getResourceServerInfo: (ctx, resource) => ({
          scope: '', audience: resource, accessTokenFormat: 'jwt', jwt: { sign: { alg: 'RS256' } } }),
      },
    },
  });
  server.on('request', (request, response) => {
    console.log(`${request.method} ${request.url.split('?')[0]}`);
    provider.callback()(request, response);
  });
  console.log(`listens on ${server.address().port}`);
});
