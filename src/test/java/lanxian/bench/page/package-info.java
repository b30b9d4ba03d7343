/** The service's own page in Chromium, measured as somebody uses it. */
package lanxian.bench.page;
