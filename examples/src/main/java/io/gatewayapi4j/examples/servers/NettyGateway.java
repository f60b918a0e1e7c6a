package io.gatewayapi4j.examples.servers;

import io.gatewayapi4j.examples.servers.GatewayPort.Step;
import io.gatewayapi4j.router.RetryPolicy;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.pool.SimpleChannelPool;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.DefaultHttpResponse;
import io.netty.handler.codec.http.DefaultLastHttpContent;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.flow.FlowControlHandler;
import io.netty.util.AttributeKey;
import io.netty.util.ReferenceCountUtil;
import io.netty.util.concurrent.Future;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A gateway on Netty. Both sides of an exchange run on the event loop of the client's connection,
 * so nothing needs a lock; each side is read while the other can be written.
 */
@SuppressWarnings("FutureReturnValueIgnored") // What fails closes its channel, and that is seen.
final class NettyGateway {
  /** What the router asks of a request. */
  private record View(HttpRequest request) implements HttpView {
    @Override
    public String method() {
      return request.method().name();
    }

    @Override
    public String path() {
      return request.uri();
    }

    @Override
    public Set<String> names() {
      return request.headers().names();
    }

    @Override
    public List<String> values(String name) {
      return request.headers().getAll(name);
    }
  }

  /** Is set at a connection to a backend that has served before. */
  private static final AttributeKey<Boolean> USED = AttributeKey.valueOf("used");

  private final GatewayPort gateway;
  private final NettyConnections connections = new NettyConnections();

  private NettyGateway(GatewayPort gateway) {
    this.gateway = gateway;
  }

  static RunningServer start(GatewayPort gateway, int listenPort) throws InterruptedException {
    NettyGateway netty = new NettyGateway(gateway);
    EventLoopGroup loops = new MultiThreadIoEventLoopGroup(NioIoHandler.newFactory());
    Channel server =
        new ServerBootstrap()
            .group(loops)
            .channel(NioServerSocketChannel.class)
            .childHandler(
                new ChannelInitializer<>() {
                  @Override
                  protected void initChannel(Channel channel) {
                    // What is decoded already waits there while the channel is not to be read.
                    channel
                        .pipeline()
                        .addLast(new HttpServerCodec(), new FlowControlHandler())
                        .addLast(netty.new Client(channel));
                  }
                })
            .bind("127.0.0.1", listenPort)
            .sync()
            .channel();
    return new RunningServer() {
      @Override
      public int port() {
        return ((InetSocketAddress) server.localAddress()).getPort();
      }

      @Override
      public void close() {
        netty.connections.close();
        loops.shutdownGracefully(0, 5, TimeUnit.SECONDS).awaitUninterruptibly();
      }
    };
  }

  /** Answers without a body. */
  private static void reply(
      Channel client, int status, Map<String, String> headers, boolean keepAlive) {
    HttpResponse answer =
        new DefaultFullHttpResponse(
            HttpVersion.HTTP_1_1, HttpResponseStatus.valueOf(status), Unpooled.EMPTY_BUFFER);
    headers.forEach(answer.headers()::set);
    if (status != 204) {
      answer.headers().set(HttpHeaderNames.CONTENT_LENGTH, 0);
    }
    HttpUtil.setKeepAlive(answer, keepAlive);
    endWith(client.writeAndFlush(answer), keepAlive);
  }

  private static void endWith(ChannelFuture written, boolean keepAlive) {
    if (!keepAlive) {
      written.channel().config().setAutoRead(false);
      written.addListener(ChannelFutureListener.CLOSE);
    }
  }

  /** The connection of a client: one exchange after the other. */
  private final class Client extends ChannelInboundHandlerAdapter {
    private final Channel channel;
    private @Nullable Exchange exchange;

    Client(Channel channel) {
      this.channel = channel;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
      if (message instanceof HttpRequest request) {
        exchange = null;
        begin(request);
      } else if (message instanceof HttpContent content && exchange != null) {
        exchange.sendBody(content);
      } else {
        ReferenceCountUtil.release(message);
      }
    }

    private void begin(HttpRequest request) {
      if (request.decoderResult().isFailure()) {
        reply(channel, 400, Map.of(), false);
        return;
      }
      Step step = gateway.step(new View(request));
      if (step instanceof Step.Proxy next) {
        exchange = new Exchange(channel, request, next);
        exchange.begin();
      } else if (step instanceof Step.Reply reply) {
        boolean keepAlive = HttpUtil.isKeepAlive(request);
        reply(channel, reply.answer().status(), reply.answer().headers(), keepAlive);
      }
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext context) {
      if (exchange != null && exchange.backend != null) {
        exchange.backend.config().setAutoRead(channel.isWritable());
      }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
      if (exchange != null) {
        exchange.giveUp();
      }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
      channel.close();
    }
  }

  /** A request that is sent on, and its answer: what listens to the backend, one after another. */
  @ChannelHandler.Sharable
  private final class Exchange extends ChannelInboundHandlerAdapter {
    private final Channel client;
    private final HttpRequest request;
    private final Step.Proxy step;
    private final Attempts attempts;
    private final SimpleChannelPool pool;
    private final ByteBuf kept = Unpooled.buffer(0);
    private @Nullable Channel backend;
    private @Nullable Future<?> timer;
    private int left; // how often a backend was: what was connected before is not wanted
    private boolean keepAlive;
    private boolean requestEnded;
    private boolean answering;
    private boolean reusable;
    private boolean answered;

    Exchange(Channel client, HttpRequest request, Step.Proxy step) {
      this.client = client;
      this.request = request;
      this.step = step;
      attempts = new Attempts(step);
      pool = connections.pool(client.eventLoop(), step.to());
      keepAlive = HttpUtil.isKeepAlive(request);
    }

    void begin() {
      if (HttpUtil.is100ContinueExpected(request)) {
        client.writeAndFlush(
            new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.CONTINUE));
      }
      readClient();
      attempt();
    }

    private void attempt() {
      setTimer(() -> failAttempt(504), attempts.begin());
      connect();
    }

    private void setTimer(Runnable task, @Nullable Duration after) {
      stopTimer();
      timer =
          after == null
              ? null
              : client.eventLoop().schedule(task, after.toNanos(), TimeUnit.NANOSECONDS);
    }

    private void stopTimer() {
      if (timer != null) {
        timer.cancel(false);
      }
    }

    private void connect() {
      int before = left;
      pool.acquire()
          .addListener(
              (Future<Channel> connected) -> {
                boolean wanted = left == before;
                if (connected.isSuccess() && wanted) {
                  send(connected.getNow());
                } else if (connected.isSuccess()) {
                  pool.release(connected.getNow());
                } else if (wanted) {
                  failAttempt(502);
                }
              });
    }

    private void send(Channel connected) {
      backend = connected;
      connected.pipeline().addLast(this);
      connected.write(head());
      if (!step.hasBody()) {
        connected.write(LastHttpContent.EMPTY_LAST_CONTENT);
      } else if (requestEnded) {
        connected.write(new DefaultLastHttpContent(kept.copy()));
      } else if (kept.isReadable()) {
        connected.write(new DefaultHttpContent(kept.copy()));
      }
      connected.flush();
      readClient();
    }

    private HttpRequest head() {
      var seen = step.plan().request();
      HttpRequest head =
          new DefaultHttpRequest(
              HttpVersion.HTTP_1_1, HttpMethod.valueOf(seen.method()), seen.path());
      step.headers().forEach(head.headers()::set);
      HttpUtil.setTransferEncodingChunked(head, HttpUtil.isTransferEncodingChunked(request));
      return head;
    }

    /** A part of the body; what comes once nobody wants it is dropped. */
    void sendBody(HttpContent content) {
      requestEnded = content instanceof LastHttpContent;
      if (content.decoderResult().isFailure()) {
        keepAlive = false;
        fail(400);
      }
      if (step.keepsBody()) {
        kept.writeBytes(content.content().duplicate());
      }
      if (backend != null && step.hasBody()) {
        backend.writeAndFlush(content);
      } else {
        content.release();
      }
      if (requestEnded) {
        sendCopies();
      }
      readClient();
    }

    /** The client is read while there is somewhere for its body to go, and when all is over. */
    private void readClient() {
      boolean wanted = backend != null && backend.isWritable() && !requestEnded;
      client.config().setAutoRead(answered ? keepAlive : wanted);
    }

    private void sendCopies() {
      for (InetSocketAddress to : step.copies()) {
        connections
            .pool(client.eventLoop(), to)
            .acquire()
            .addListener(
                (Future<Channel> connected) -> {
                  if (connected.isSuccess()) {
                    Channel mirror = connected.getNow();
                    mirror.pipeline().addLast(new Ignored());
                    mirror.write(head());
                    mirror.writeAndFlush(new DefaultLastHttpContent(kept.copy()));
                  }
                });
      }
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext context) {
      readClient();
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
      if (message instanceof HttpResponse response && !answered) {
        answer(response);
      } else if (message instanceof HttpContent content && answering && !answered) {
        answerBody(content);
      } else {
        ReferenceCountUtil.release(message); // of an interim answer, or late
      }
    }

    private void answer(HttpResponse response) {
      if (response.decoderResult().isFailure()) {
        failAttempt(502);
      } else if (response.status().codeClass() != HttpStatusClass.INFORMATIONAL) {
        Duration wait = attempts.next(response.status().code());
        if (wait != null) {
          attemptAfter(wait);
          return;
        }
        answering = true;
        reusable = HttpUtil.isKeepAlive(response);
        client.write(answerTo(response));
      }
    }

    private HttpResponse answerTo(HttpResponse response) {
      HttpResponse answer = new DefaultHttpResponse(HttpVersion.HTTP_1_1, response.status());
      Map<String, List<String>> headers = new TreeMap<>();
      for (String name : response.headers().names()) {
        headers.put(name, response.headers().getAll(name));
      }
      step.plan().responseHeaders().passOn(headers).forEach(answer.headers()::set);
      int code = response.status().code();
      boolean empty = request.method().equals(HttpMethod.HEAD) || code == 204 || code == 304;
      if (!empty && !HttpUtil.isContentLengthSet(answer)) {
        boolean chunks = request.protocolVersion().isKeepAliveDefault();
        HttpUtil.setTransferEncodingChunked(answer, chunks);
        keepAlive &= chunks;
      }
      HttpUtil.setKeepAlive(answer, keepAlive);
      return answer;
    }

    private void answerBody(HttpContent content) {
      if (content.decoderResult().isFailure()) {
        content.release();
        fail(502);
        return;
      }
      ChannelFuture written = client.write(content);
      if (content instanceof LastHttpContent) {
        client.flush();
        leave(reusable && requestEnded);
        endWith(written, keepAlive);
      } else if (backend != null && !client.isWritable()) {
        backend.config().setAutoRead(false);
      }
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
      client.flush();
    }

    /** The backend gave no answer, or none to its end: another try, or this status. */
    private void failAttempt(int status) {
      Duration wait = answering ? null : attempts.next(RetryPolicy.NO_ANSWER);
      if (wait == null) {
        fail(status);
      } else {
        attemptAfter(wait);
      }
    }

    private void attemptAfter(Duration wait) {
      leaveBackend(false);
      setTimer(this::attempt, wait);
    }

    /** Answers in the backend's place; where an answer has begun, it is cut. */
    private void fail(int status) {
      if (answered) {
        return;
      }
      if (answering) {
        keepAlive = false;
        client.close();
      } else {
        reply(client, status, Map.of(), keepAlive);
      }
      giveUp();
    }

    void giveUp() {
      if (!answered) {
        leave(false);
      }
    }

    /** Nothing more comes of it. */
    private void leave(boolean reuse) {
      answered = true;
      stopTimer();
      leaveBackend(reuse);
      readClient();
    }

    private void leaveBackend(boolean reuse) {
      Channel old = backend;
      backend = null;
      left++;
      if (old != null) {
        old.pipeline().remove(this);
        old.attr(USED).set(true);
        old.config().setAutoRead(true); // to see when the backend closes it
        if (!reuse) {
          old.close();
        }
        pool.release(old);
      }
    }

    /** A connection that was kept may end at any time, and then says nothing of this request. */
    @Override
    public void channelInactive(ChannelHandlerContext context) {
      if (context.channel().hasAttr(USED) && step.isRepeatable() && !answering) {
        leaveBackend(false);
        connect();
      } else {
        failAttempt(502);
      }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
      context.close();
    }
  }

  /** The answer of a mirror: nobody reads it. */
  private static final class Ignored extends ChannelInboundHandlerAdapter {
    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
      ReferenceCountUtil.release(message);
      if (message instanceof LastHttpContent) {
        context.close();
      }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
      context.close();
    }
  }
}
