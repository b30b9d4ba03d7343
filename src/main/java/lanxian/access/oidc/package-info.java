/** OpenID Connect: people and programs that another service vouches for. */
package lanxian.access.oidc;
