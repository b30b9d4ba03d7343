/** What all HTTP handlers share: problem details (RFC 9457), query parameters, content types. Knows no service. */
package lanxian.http;
