package lanxian.render.sld;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.swing.Icon;
import javax.swing.ImageIcon;

/**
 * Images that styles name: plain file names in one folder and nothing else. A style that could name an address would
 * make this service fetch it for whoever wrote the style.
 *
 * @param folder null if there are no images
 */
record StyleImages(Path folder) {
  static final int MAX_SIDE = 512;
  static final long MAX_BYTES = 1 << 20;

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_-]{0,63}\\.png");

  /** The image; empty if it may not or cannot be read, which is then among the faults. */
  Optional<Icon> load(String reference, SldNode node) {
    if (reference == null || !NAME.matcher(reference).matches()) {
      node.fault(SldFault.SLD_FOREIGN_GRAPHIC,
          "xlink:href must be the plain name of a PNG file beside the style, never an address or a path: " + reference);
      return Optional.empty();
    }
    Path file = folder == null ? null : folder.resolve(reference);
    if (file == null || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      node.fault(SldFault.SLD_MISSING, "there is no file " + reference + " beside the style");
      return Optional.empty();
    }
    try {
      if (Files.size(file) > MAX_BYTES) {
        throw new IOException("more than " + MAX_BYTES + " bytes");
      }
      return Optional.of(new ImageIcon(decode(Files.readAllBytes(file))));
    } catch (IOException | RuntimeException e) {
      node.fault(SldFault.SLD_BAD_VALUE, reference + " cannot be read: " + e.getMessage());
      return Optional.empty();
    }
  }

  /** Looks at the size that the file states before a pixel is unpacked. */
  private static BufferedImage decode(byte[] png) throws IOException {
    Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("png");
    ImageReader reader = readers.next();
    try (ImageInputStream stream = ImageIO.createImageInputStream(new ByteArrayInputStream(png))) {
      reader.setInput(stream, true, true);
      if (reader.getWidth(0) > MAX_SIDE || reader.getHeight(0) > MAX_SIDE) {
        throw new IOException("more than " + MAX_SIDE + " pixels wide or high");
      }
      return reader.read(0);
    } finally {
      reader.dispose();
    }
  }
}
