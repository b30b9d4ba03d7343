package lanxian.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.eclipse.jetty.ee10.servlet.HttpOutput;

/**
 * Body of a large answer that is sent while it is written. What is written is gathered outside the heap, from where the
 * system takes it as it is: a page of megabytes leaves in few large pieces, each copied once. Nothing is sent before a piece
 * is full, so what fails early is still answered with a problem. For one answer, on one thread; it ends by {@link #end}.
 */
public final class AnswerBody extends OutputStream {
  private static final int PIECE_BYTES = 1 << 18;

  /** Less is copied into the piece: it would be a small packet of its own. */
  private static final int LEAST_SENT_AS_IT_IS = 1 << 15;

  /** Pieces that wait for the next answer. */
  private static final BlockingQueue<ByteBuffer> IDLE = new ArrayBlockingQueue<>(16);

  private final HttpOutput whole;
  private final OutputStream packed;
  private final ByteBuffer piece;

  private AnswerBody(HttpOutput whole, OutputStream packed) {
    this.whole = whole;
    this.packed = packed;
    ByteBuffer idle = packed == null ? IDLE.poll() : ByteBuffer.allocate(PIECE_BYTES);
    this.piece = idle != null ? idle : ByteBuffer.allocateDirect(PIECE_BYTES);
  }

  /** The body of the answer to a request. */
  public static AnswerBody of(Context ctx) throws IOException {
    return !Fresh.takesGzip(ctx) && ctx.res().getOutputStream() instanceof HttpOutput whole ? new AnswerBody(whole, null)
        : into(ctx.outputStream());
  }

  /**
   * Sends an answer that is ready: its length is named, and head and body leave in one piece. What the caller takes packed and
   * is not packed yet goes the way that packs it.
   */
  public static void whole(Context ctx, byte[] body) throws IOException {
    boolean asItIs = ctx.res().getHeader("Content-Encoding") != null || !Fresh.takesGzip(ctx);
    if (asItIs && ctx.res().getOutputStream() instanceof HttpOutput whole) {
      whole.sendContent(ByteBuffer.wrap(body));
    } else {
      ctx.result(body);
    }
  }

  /** A body that goes into a stream. */
  public static AnswerBody into(OutputStream stream) {
    return new AnswerBody(null, stream);
  }

  @Override
  public void write(int b) throws IOException {
    if (!piece.hasRemaining()) {
      send();
    }
    piece.put((byte) b);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    int from = offset;
    int left = length;
    while (left > piece.remaining()) {
      int part = piece.remaining();
      piece.put(bytes, from, part);
      from += part;
      left -= part;
      send();
    }
    piece.put(bytes, from, left);
  }

  /** Bytes that are kept outside the heap: many of them are sent from where they lie. */
  public void write(ByteBuffer kept) throws IOException {
    if (packed == null && kept.remaining() >= LEAST_SENT_AS_IT_IS) {
      if (piece.position() > 0) {
        send();
      }
      whole.write(kept);
      return;
    }
    while (kept.remaining() > piece.remaining()) {
      ByteBuffer part = kept.slice().limit(piece.remaining());
      kept.position(kept.position() + part.remaining());
      piece.put(part);
      send();
    }
    piece.put(kept);
  }

  private void send() throws IOException {
    piece.flip();
    if (packed == null) {
      whole.write(piece);
    } else {
      packed.write(piece.array(), 0, piece.limit());
    }
    piece.clear();
  }

  /** Sends the rest: the answer is complete. */
  public void end() throws IOException {
    if (packed == null) {
      whole.sendContent(piece.flip());
      IDLE.offer(piece.clear()); // a piece that a failure left half sent is not used again
    } else {
      send();
    }
  }
}
