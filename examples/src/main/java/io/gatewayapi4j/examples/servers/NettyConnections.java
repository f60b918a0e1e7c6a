package io.gatewayapi4j.examples.servers;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.pool.AbstractChannelPoolHandler;
import io.netty.channel.pool.AbstractChannelPoolMap;
import io.netty.channel.pool.SimpleChannelPool;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.http.HttpClientCodec;
import java.net.InetSocketAddress;

/** The connections of {@link NettyGateway} to backends, each kept on the event loop it is of. */
final class NettyConnections {
  private record Key(EventLoop loop, InetSocketAddress to) {}

  private final AbstractChannelPoolMap<Key, SimpleChannelPool> pools =
      new AbstractChannelPoolMap<>() {
        @Override
        protected SimpleChannelPool newPool(Key key) {
          return new SimpleChannelPool(bootstrap(key), new SetUp());
        }
      };

  /** Those to one address that belong to one event loop. */
  SimpleChannelPool pool(EventLoop loop, InetSocketAddress to) {
    return pools.get(new Key(loop, to));
  }

  void close() {
    pools.close();
  }

  private static Bootstrap bootstrap(Key key) {
    return new Bootstrap()
        .group(key.loop())
        .channel(NioSocketChannel.class)
        .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, 5000)
        .remoteAddress(key.to());
  }

  private static final class SetUp extends AbstractChannelPoolHandler {
    @Override
    public void channelCreated(Channel channel) {
      channel.pipeline().addLast(new HttpClientCodec());
    }
  }
}
