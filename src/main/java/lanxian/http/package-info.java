/** What all HTTP handlers share: problem details (RFC 9457), query parameters, JSON bodies, content types, who asks. Knows no service. */
package lanxian.http;
