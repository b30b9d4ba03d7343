package lanxian.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A stretch of network between clients and a server on this machine, which can be cut without a word to either side: no
 * connection is closed, none is refused, but no byte arrives any more.
 */
public final class Network implements AutoCloseable {
  private final ServerSocket entrance;
  private final int server;
  private final List<Link> links = new CopyOnWriteArrayList<>();
  private volatile boolean cut;

  private Network(ServerSocket entrance, int server) {
    this.entrance = entrance;
    this.server = server;
  }

  /** @param server the server's port */
  public static Network to(int server) {
    try {
      Network network = new Network(new ServerSocket(0, 200, InetAddress.getLoopbackAddress()), server);
      start(network::accept);
      return network;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The port that clients connect to instead. */
  public int port() {
    return entrance.getLocalPort();
  }

  /** From now on nothing comes through either way, on connections that are there as on new ones. */
  public void cut() {
    cut = true;
    links.forEach(link -> link.dead = true);
  }

  /** New connections come through again; the others stay silent for ever, as if a firewall had forgotten them. */
  public void mend() {
    cut = false;
  }

  private void accept() {
    try {
      while (true) {
        Link link = new Link(entrance.accept());
        links.add(link);
        if (cut) {
          link.dead = true;
        } else {
          link.connect();
        }
      }
    } catch (IOException e) {
      // closed: the test is over
    }
  }

  private static void start(Runnable work) {
    Thread thread = new Thread(work, "network");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    entrance.close();
    for (Link link : links) {
      link.close();
    }
  }

  private final class Link {
    private final Socket client;
    private volatile Socket onward;
    private volatile boolean dead;

    Link(Socket client) {
      this.client = client;
    }

    void connect() throws IOException {
      onward = new Socket(InetAddress.getLoopbackAddress(), server);
      start(() -> carry(client, onward));
      start(() -> carry(onward, client));
    }

    private void carry(Socket from, Socket to) {
      byte[] buffer = new byte[1 << 16];
      try {
        InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream();
        for (int length = in.read(buffer); length >= 0 && !dead; length = in.read(buffer)) {
          out.write(buffer, 0, length);
        }
        if (!dead) {
          close();
        }
      } catch (IOException e) {
        if (!dead) {
          close();
        }
      }
    }

    void close() {
      try {
        client.close();
        if (onward != null) {
          onward.close();
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
