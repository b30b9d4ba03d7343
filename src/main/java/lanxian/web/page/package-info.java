/** The page that a browser gets: its files, and what may be fetched by it. */
package lanxian.web.page;
