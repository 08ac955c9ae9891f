# Made by Portwright @VERSION@. Stands in for the services of node @NODE@ until it is stopped with Ctrl+C, after 8 hours
# at the latest. Answers each caller with a token and prints who came. Perl 5.16 or newer; ports planned with TLS greet
# without it. See README.txt.   Usage: perl respond.pl [--address ADDRESS] [--seconds N]
use strict;
use warnings;
use IO::Select;
use Digest::SHA qw(sha256_hex);
use Socket qw(:addrinfo AF_INET AF_INET6 IPPROTO_IPV6 IPV6_V6ONLY SOCK_STREAM SOCK_DGRAM SOL_SOCKET SO_REUSEADDR);

# Data: it is read, never executed.
my $listeners = <<'PORTWRIGHT_TASKS';
@TASKS@PORTWRIGHT_TASKS

my (@chosen, $seconds);
while (@ARGV) {
  my $option = shift @ARGV;
  if ($option eq '--address' && @ARGV) { push @chosen, shift @ARGV }
  elsif ($option eq '--seconds' && @ARGV && $ARGV[0] =~ /^\d+$/) { $seconds = shift @ARGV }
  else { print STDERR "Usage: perl respond.pl [--address ADDRESS] [--seconds N]\n"; exit 2 }
}
$seconds = 8 * 3600 unless defined $seconds;
$SIG{PIPE} = 'IGNORE';
$| = 1;

sub greeting { my ($l) = @_; return "PORTWRIGHT-REHEARSAL/1 node=$l->{node} port=$l->{port}\n" }
sub token { my ($l, $challenge) = @_; return 'ECHO ' . substr(sha256_hex("$challenge\n$l->{node}\n$l->{port}"), 0, 32) . "\n" }

sub seen {
  my ($trouble, $address) = getnameinfo($_[0], NI_NUMERICHOST, NIx_NOSERV);
  $address = '' if $trouble || !defined $address;
  $address =~ s/%.*//;
  return $address eq '' ? '' : "SEEN $address\n";
}

sub report {
  my ($l, $peer) = @_;
  my ($trouble, $address, $port) = getnameinfo($peer, NI_NUMERICHOST | NI_NUMERICSERV);
  my @t = gmtime;
  printf "%04d-%02d-%02dT%02d:%02d:%02dZ %s port %s came to %s port %d/%s\n", $t[5] + 1900, $t[4] + 1, @t[3, 2, 1, 0],
    $address || '?', $port || '?', $l->{address}, $l->{port}, $l->{transport};
}

sub open_listener {
  my ($l) = @_;
  my ($trouble, $place) = getaddrinfo($l->{address}, $l->{port},
    { flags => AI_NUMERICHOST | AI_NUMERICSERV, socktype => $l->{transport} eq 'tcp' ? SOCK_STREAM : SOCK_DGRAM });
  return $trouble if $trouble;
  socket(my $socket, $place->{family}, $place->{socktype}, 0) or return "$!";
  setsockopt $socket, IPPROTO_IPV6, IPV6_V6ONLY, pack 'i', 1 if $place->{family} == AF_INET6;
  setsockopt $socket, SOL_SOCKET, SO_REUSEADDR, pack 'i', 1 if $l->{transport} eq 'tcp';
  bind $socket, $place->{addr} or return "$!";
  if ($l->{transport} eq 'tcp') { listen $socket, 64 or return "$!" }
  $l->{socket} = $socket;
  return '';
}

my (%listening, %talking, @problems, %seen);
for my $line (split /\n/, $listeners) {
  my ($kind, $transport, $planned, $port, $tls, $node) = split / /, $line;
  next unless defined $node && $kind eq 'L';
  for my $address (@chosen ? @chosen : $planned) {
    next if $seen{"$transport $address $port"}++;
    my $l = { transport => $transport, address => $address, port => $port, node => $node };
    my $problem = open_listener($l);
    if ($problem) { push @problems, "$address port $port/$transport cannot be opened: $problem\n" }
    else { $listening{ fileno $l->{socket} } = $l }
  }
}
if (@problems) { print STDERR @problems; exit 3 }
print "stands in on $_->{address} port $_->{port}/$_->{transport}\n" for values %listening;

my $waiting = IO::Select->new(map { $_->{socket} } values %listening);
my $end = time + $seconds;

sub leave {
  my ($socket) = @_;
  $waiting->remove($socket);
  delete $talking{ fileno $socket };
  close $socket;
}

while ((my $left = $end - time) > 0) {
  for my $socket ($waiting->can_read($left > 5 ? 5 : $left)) {
    my $l = $listening{ fileno $socket };
    if ($l && $l->{transport} eq 'udp') {
      my $peer = recv $socket, my $data, 65535, 0;
      next if !$peer || index($data, 'PORTWRIGHT-REHEARSAL/1 ') == 0;
      report($l, $peer);
      send $socket, greeting($l) . token($l, $data) . seen($peer), 0, $peer;
    } elsif ($l) {
      my $peer = accept(my $caller, $socket) or next;
      report($l, $peer);
      $waiting->add($caller);
      $talking{ fileno $caller } = { listener => $l, heard => '', until => time + 10, socket => $caller, peer => $peer };
      syswrite $caller, greeting($l);
    } else {
      my $talk = $talking{ fileno $socket };
      my $got = sysread $socket, $talk->{heard}, 4096, length $talk->{heard};
      if ($talk->{heard} =~ /(?:^|\n)NONCE ([^\n]*)\n/) {
        my $nonce = $1;
        $nonce =~ s/^\s+|\s+$//g;
        syswrite $socket, token($talk->{listener}, $nonce) . seen($talk->{peer});
        leave($socket);
      } elsif (!$got || length $talk->{heard} > 8192) {
        leave($socket);
      }
    }
  }
  leave($_->{socket}) for grep { $_->{until} < time } values %talking;
}
