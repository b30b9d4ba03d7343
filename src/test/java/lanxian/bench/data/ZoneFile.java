package lanxian.bench.data;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** Zones in a file that is read as fast as the disk gives it. */
final class ZoneFile {
  private ZoneFile() {}

  /** Writes beside the file and renames, so that half a file is never taken for one. */
  static void write(Path file, List<BenchZone> zones) throws IOException {
    Path half = Files.createTempFile(file.toAbsolutePath().getParent(), file.getFileName().toString(), ".part");
    try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(half), 1 << 20))) {
      out.writeInt(zones.size());
      for (BenchZone zone : zones) {
        write(out, zone);
      }
    }
    Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  static void write(DataOutputStream out, BenchZone zone) throws IOException {
    text(out, zone.category());
    text(out, zone.zoneClass() == null ? "" : zone.zoneClass());
    List<List<double[]>> polygons = Shape.of(zone.geometry()).polygons();
    out.writeShort(polygons.size());
    for (List<double[]> rings : polygons) {
      out.writeShort(rings.size());
      for (double[] ring : rings) {
        ByteBuffer bytes = ByteBuffer.allocate(4 + 8 * ring.length).putInt(ring.length);
        bytes.asDoubleBuffer().put(ring);
        out.write(bytes.array());
      }
    }
  }

  private static void text(DataOutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeByte(bytes.length);
    out.write(bytes);
  }

  static List<BenchZone> read(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      MappedByteBuffer in = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
      int count = in.getInt();
      List<BenchZone> zones = new ArrayList<>(count);
      for (int id = 0; id < count; id++) {
        String category = text(in);
        String zoneClass = text(in);
        zones.add(new BenchZone(id, category, zoneClass.isEmpty() ? null : zoneClass, shape(in).geometry()));
      }
      return zones;
    }
  }

  private static Shape shape(ByteBuffer in) {
    List<List<double[]>> polygons = new ArrayList<>();
    for (int left = in.getShort(); left > 0; left--) {
      List<double[]> rings = new ArrayList<>();
      for (int ringsLeft = in.getShort(); ringsLeft > 0; ringsLeft--) {
        double[] ring = new double[in.getInt()];
        in.asDoubleBuffer().get(ring);
        in.position(in.position() + 8 * ring.length);
        rings.add(ring);
      }
      polygons.add(rings);
    }
    return new Shape(polygons);
  }

  private static String text(ByteBuffer in) {
    byte[] bytes = new byte[in.get()];
    in.get(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
