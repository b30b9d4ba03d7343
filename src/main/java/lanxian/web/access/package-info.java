/** HTTP handlers of sessions, people and tokens, and how a request says who asks. */
package lanxian.web.access;
