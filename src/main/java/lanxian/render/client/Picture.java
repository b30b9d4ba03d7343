package lanxian.render.client;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javax.swing.Icon;
import org.geotools.api.style.Fill;
import org.geotools.api.style.Graphic;
import org.geotools.api.style.Mark;
import org.geotools.api.style.Stroke;

/**
 * A graphic as an image: alone, or as the tile of a pattern, whose sides fit to each other.
 *
 * @param graphic one mark or one image
 * @param tile true for a pattern
 * @param gap empty pixels between the marks of a pattern
 */
record Picture(Graphic graphic, boolean tile, int gap) {

  /** Says what it shows: pictures that look the same have the same name. */
  String name() {
    StringBuilder name = new StringBuilder(tile ? "pattern" : "mark");
    Mark mark = Constants.mark(graphic);
    if (mark == null) {
      name.append("-image-").append(Integer.toHexString(Arrays.hashCode(pixels(1))));
    } else {
      name.append('-').append(shape(mark).replace("shape://", ""));
      if (mark.getFill() != null) {
        name.append("-f").append(Constants.colour(mark.getFill()).substring(1)).append(part(Constants.opacity(
            mark.getFill())));
      }
      if (mark.getStroke() != null) {
        Stroke stroke = mark.getStroke();
        name.append("-s").append(Constants.colour(stroke).substring(1)).append(part(Constants.opacity(stroke)))
            .append('-').append(Json.number(Constants.width(stroke)));
        Constants.dashes(stroke).forEach(length -> name.append('_').append(Json.number(length)));
      }
    }
    name.append("-z").append(Json.number(size()));
    double rotation = Constants.number(graphic.getRotation(), 0);
    return name.append(rotation == 0 ? "" : "-r" + Json.number(rotation)).append(gap == 0 ? "" : "-g" + gap)
        .append(part(Constants.number(graphic.getOpacity(), 1))).toString();
  }

  private static String part(double opacity) {
    return opacity == 1 ? "" : String.format(Locale.ROOT, "-o%.0f", opacity * 100);
  }

  private static String shape(Mark mark) {
    return Constants.text(mark.getWellKnownName(), "square");
  }

  private double size() {
    return Constants.number(graphic.getSize(), 6);
  }

  /** Width and height in pixels of a screen with one pixel to a point. */
  int side() {
    if (tile) {
      return (int) Math.max(1, Math.round(size()) + gap);
    }
    Mark mark = Constants.mark(graphic);
    double pen = mark == null || mark.getStroke() == null ? 0 : Constants.width(mark.getStroke());
    double turned = Constants.number(graphic.getRotation(), 0) % 90 == 0 ? 1 : Math.sqrt(2);
    return 2 * (int) Math.ceil((size() * turned + pen) / 2 + 1);
  }

  /** @param ratio pixels of the screen to a point: 1 or 2 */
  BufferedImage draw(int ratio) {
    int side = side() * ratio;
    BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_ARGB);
    Graphics2D pen = image.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    pen.scale(ratio, ratio);
    pen.translate(side() / 2.0, side() / 2.0);
    int reach = tile ? 1 : 0; // what reaches over one side of a tile comes in again on the other
    Mark mark = Constants.mark(graphic);
    if (mark != null && tile && MarkOutline.isLines(shape(mark))) {
      paint(pen, mark, hatch(shape(mark)));
    } else {
      for (int i = -reach; i <= reach; i++) {
        for (int j = -reach; j <= reach; j++) {
          Graphics2D there = (Graphics2D) pen.create();
          there.translate(i * side(), j * side());
          one(there, mark);
          there.dispose();
        }
      }
    }
    pen.dispose();
    return image;
  }

  private void one(Graphics2D pen, Mark mark) {
    pen.rotate(Math.toRadians(Constants.number(graphic.getRotation(), 0)));
    if (mark != null) {
      paint(pen, mark, AffineTransform.getScaleInstance(size(), size()).createTransformedShape(
          MarkOutline.of(shape(mark))));
      return;
    }
    Icon icon = Constants.image(graphic).getInlineContent();
    double scale = size() / Math.max(icon.getIconWidth(), icon.getIconHeight());
    pen.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, opacity()));
    pen.scale(scale, scale);
    pen.translate(-icon.getIconWidth() / 2.0, -icon.getIconHeight() / 2.0);
    icon.paintIcon(null, pen, 0, 0);
  }

  /** Lines through this tile and those around it as one outline, so that they do not cover each other twice. */
  private Shape hatch(String name) {
    Path2D all = new Path2D.Double();
    for (int i = -1; i <= 1; i++) {
      for (int j = -1; j <= 1; j++) {
        AffineTransform place = AffineTransform.getTranslateInstance(i * side(), j * side());
        place.scale(side(), side());
        all.append(place.createTransformedShape(MarkOutline.of(name)), false);
      }
    }
    return all;
  }

  private void paint(Graphics2D pen, Mark mark, Shape outline) {
    Fill fill = mark.getFill();
    if (fill != null) {
      pen.setColor(colour(Constants.colour(fill), Constants.opacity(fill) * opacity()));
      pen.fill(outline);
    }
    Stroke stroke = mark.getStroke();
    if (stroke != null && Constants.width(stroke) > 0) {
      List<Double> dashes = Constants.dashes(stroke);
      float[] lengths = new float[dashes.size()];
      for (int i = 0; i < lengths.length; i++) {
        lengths[i] = dashes.get(i).floatValue();
      }
      pen.setStroke(new BasicStroke((float) Constants.width(stroke), BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10,
          lengths.length == 0 ? null : lengths, (float) Constants.number(stroke.getDashOffset(), 0)));
      pen.setColor(colour(Constants.colour(stroke), Constants.opacity(stroke) * opacity()));
      pen.draw(outline);
    }
  }

  private float opacity() {
    return (float) Constants.number(graphic.getOpacity(), 1);
  }

  private static Color colour(String hex, double opacity) {
    Color solid = Color.decode(hex);
    return new Color(solid.getRed(), solid.getGreen(), solid.getBlue(), (int) Math.round(opacity * 255));
  }

  private int[] pixels(int ratio) {
    BufferedImage image = draw(ratio);
    return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
  }
}
