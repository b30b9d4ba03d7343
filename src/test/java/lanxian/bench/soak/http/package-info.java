/** People who work on two services over HTTP while one of them is killed now and then. */
package lanxian.bench.soak.http;
