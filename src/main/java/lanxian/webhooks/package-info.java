/**
 * Webhooks: systems that want to hear of publications are told by a signed request. Addresses come from people, so the
 * service connects only to what is public, or what its settings allow.
 */
package lanxian.webhooks;
