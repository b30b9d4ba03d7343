/** What a picture shows of the world, and where places lie in it. */
package lanxian.render.view;
