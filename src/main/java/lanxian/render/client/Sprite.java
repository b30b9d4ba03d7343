package lanxian.render.client;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.imageio.ImageIO;

/**
 * The pictures of a style in one image, as the style specification of MapLibre has it: an index and a PNG.
 *
 * @param index name → x, y, width, height in pixels of the image, pixelRatio
 * @param png the image
 */
public record Sprite(ObjectNode index, byte[] png) {
  private static final int MAX_WIDTH = 1024;
  private static final int GAP = 2; // so that neighbours do not shine through where images are scaled

  public Sprite {
    png = png.clone();
  }

  @Override
  public byte[] png() {
    return png.clone();
  }

  /** @param ratio pixels of the screen to a point: 1, or 2 for what clients ask for as {@code @2x} */
  static Sprite of(Collection<Picture> pictures, int ratio) {
    SortedMap<String, Picture> named = new TreeMap<>();
    pictures.forEach(picture -> named.put(picture.name(), picture));
    ObjectNode index = JsonNodeFactory.instance.objectNode();
    BufferedImage sheet = new BufferedImage(MAX_WIDTH, height(named, ratio), BufferedImage.TYPE_INT_ARGB);
    Graphics2D pen = sheet.createGraphics();
    int x = 0;
    int y = 0;
    int row = 0;
    int width = 1;
    for (var entry : named.entrySet()) {
      BufferedImage image = entry.getValue().draw(ratio);
      if (x + image.getWidth() > MAX_WIDTH) {
        x = 0;
        y += row + GAP;
        row = 0;
      }
      pen.drawImage(image, x, y, null);
      index.putObject(entry.getKey()).put("x", x).put("y", y).put("width", image.getWidth())
          .put("height", image.getHeight()).put("pixelRatio", ratio);
      width = Math.max(width, x + image.getWidth());
      row = Math.max(row, image.getHeight());
      x += image.getWidth() + GAP;
    }
    pen.dispose();
    return new Sprite(index, png(sheet.getSubimage(0, 0, width, Math.max(1, y + row))));
  }

  /** Enough for every way to lay them out: rows are never higher than the highest picture. */
  private static int height(SortedMap<String, Picture> pictures, int ratio) {
    int highest = pictures.values().stream().mapToInt(Picture::side).max().orElse(1) * ratio + GAP;
    long area = pictures.values().stream().mapToLong(picture -> (long) picture.side() * ratio + GAP).sum() * highest;
    return (int) (2 * area / MAX_WIDTH + 2L * highest);
  }

  static byte[] png(BufferedImage image) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // it is written to memory
    }
    return bytes.toByteArray();
  }
}
