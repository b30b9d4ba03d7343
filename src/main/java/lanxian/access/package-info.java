/** Who the caller is: accounts, passwords, sessions, API tokens, and people of an identity provider. */
package lanxian.access;
