# Probes the tasks on standard input; prints "number fragment" for each address. Perl 5.16 or newer; TLS needs
# IO::Socket::SSL.
use strict;
use warnings;
use IO::Handle;
use IO::Socket;
use Errno qw(EINPROGRESS EWOULDBLOCK ECONNREFUSED EHOSTUNREACH ENETUNREACH EACCES EPERM ETIMEDOUT ECONNRESET);
use Fcntl qw(F_GETFL F_SETFL O_NONBLOCK);
use Socket qw(:addrinfo SOCK_STREAM SOCK_DGRAM AF_INET6 SOL_SOCKET SO_ERROR);

my $has_ssl = eval { require IO::Socket::SSL; 1 };
my $has_sha = eval { require Digest::SHA; 1 };
my $clock = eval { require Time::HiRes; 1 } ? \&Time::HiRes::time : sub { time };
my $greeting = 'PORTWRIGHT-REHEARSAL/1 ';
my $most = 16384;

sub ended {
  my ($verdict, %more) = @_;
  die { verdict => $verdict, proof => '', detail => '', code => 0, %more };
}

sub readable {
  my ($line) = split /\n/, $_[0], 2;
  $line = '' unless defined $line;
  $line =~ s/^\s+|\s+$//g;
  return substr($line, 0, 120) if $line =~ /^[\x20-\x7e]+$/;
  return join ' ', map { sprintf '%02x', ord } split //, substr($_[0], 0, 40);
}

sub json {
  my ($text) = @_;
  $text =~ s/([^A-Za-z0-9 ._:;,=\/()'-])/sprintf '\\u%04x', ord $1/ge;
  return "\"$text\"";
}

sub items {
  my ($text, $rand) = @_;
  return map {
    /^R(.)(..)$/ ? [ord(substr $rand->{$1}, hex $2, 1), 255] : [hex substr($_, 0, 2), hex substr($_, 2, 2)]
  } $text =~ /(....)/g;
}

sub pattern {
  my ($text, $rand) = @_;
  my $out = '';
  for my $item (items($text, $rand)) {
    my ($value, $mask) = @$item;
    $out .= $mask == 255 ? sprintf('\\x%02x', $value)
      : '[' . join('', map { sprintf '\\x%02x', $_ } grep { ($_ & $mask) == ($value & $mask) } 0 .. 255) . ']';
  }
  return $out;
}

# Length taken and capture, or nothing.
sub fits {
  my ($form, $data, $rand) = @_;
  my ($at, $run, $begin, $captured, $start) = (0, 0, 0, '', 0);
  for my $element (split /\./, $form) {
    if ($element eq 'A') { $run = 1 }
    elsif ($element =~ /^B(\d+)$/) { $begin = $start + $1 }
    elsif ($element =~ /^E(\d+)$/) { $captured = substr $data, $begin, $start + $1 - $begin }
    else {
      my $fit = pattern($element, $rand);
      pos($data) = $at;
      return unless $run ? $data =~ /$fit/gs : $data =~ /\G$fit/gs;
      ($start, $at, $run) = ($-[0], $+[0], 0);
    }
  }
  return ($at, $captured);
}

sub steps_of {
  return map { my ($kind, $proof, $forms) = split /:/, $_, 3; [$kind, pack('H*', $proof), [split /_/, $forms]] }
    $_[0] eq '-' ? () : split /,/, $_[0];
}

sub randoms {
  my %size = (a => 1, b => 2, c => 4, d => 8, e => 16);
  return { map { my $n = $size{$_}; $_ => join '', map { chr 1 + int rand 254 } 1 .. $n } keys %size };
}

sub failed {
  my ($number, $v6, $udp, $seconds) = @_;
  my %more = (code => $number);
  ended('refused', %more, detail => $udp ? 'The computer answers, but nothing listens on this UDP port; or a firewall'
      . ' rejects it: this tool cannot tell which.'
      : 'Refused by the destination or by a firewall: this tool cannot tell which.') if $number == ECONNREFUSED;
  ended('no-route', %more, detail => 'This computer has no route to the address.') if $number == ENETUNREACH;
  ended('blocked-here', %more, detail => "This computer's own firewall forbids it.")
    if !$v6 && ($number == EPERM || $number == EACCES);
  if ($number == EHOSTUNREACH || $number == EPERM || $number == EACCES) {
    ended('no-host', %more, detail => 'No computer on this network has the address.') if $seconds >= 2.5;
    ended('rejected', %more, detail => 'A device on the way rejects it; this tool cannot name the device.');
  }
  closed() if $number == ECONNRESET;
  $! = $number;
  ended('no-route', %more, detail => "The connection failed: $!.");
}

sub closed {
  ended('reset', proof => $_[0] || '', code => ECONNRESET,
    detail => "Accepted, then closed before an answer: look at the service's access list and for a proxy on the way.");
}

sub wrong {
  ended('wrong-service', proof => readable($_[0]), detail => 'The answer does not belong to the planned protocol.');
}

sub ready {
  my ($socket, $write, $wait) = @_;
  my $bits = '';
  vec($bits, fileno $socket, 1) = 1;
  return select($write ? undef : $bits, $write ? $bits : undef, undef, $wait > 0 ? $wait : 0);
}

sub reach {
  my ($task, $place) = @_;
  my $tries = 0;
  for my $wait (3.4, 1.2, 1.2) {
    $task->{tries} = ++$tries;
    socket(my $socket, $place->{family}, SOCK_STREAM, 0) or failed($! + 0, 0, 0, 0);
    fcntl $socket, F_SETFL, fcntl($socket, F_GETFL, 0) | O_NONBLOCK;
    my $begun = $clock->();
    my $number = connect($socket, $place->{addr}) ? 0 : $! + 0;
    if ($number == EINPROGRESS || $number == EWOULDBLOCK) {
      next unless ready($socket, 1, $wait);
      $number = unpack 'i', getsockopt $socket, SOL_SOCKET, SO_ERROR;
    }
    $number = ECONNREFUSED if $number == 0 && getsockname($socket) eq (getpeername($socket) || '');
    my $took = $clock->() - $begun;
    failed($number, $place->{family} == AF_INET6, 0, $took) if $number;
    $task->{latency} = sprintf '%.3f', $took * 1000;
    fcntl $socket, F_SETFL, fcntl($socket, F_GETFL, 0) & ~O_NONBLOCK;
    return ($socket, $took);
  }
  ended('filtered', code => ETIMEDOUT, detail => "No answer in $tries attempts: look for a firewall on the way that"
      . ' drops it, and whether the computer is switched on.');
}

# True if reading found nothing but what TLS says to itself, such as a session ticket.
sub is_early {
  my ($talk) = @_;
  return $!{EAGAIN} || $!{EWOULDBLOCK} || $talk->{tls} && "$IO::Socket::SSL::SSL_ERROR" =~ /wants a/;
}

# 1 if bytes came, 0 at the end, nothing after the wait.
sub more {
  my ($talk, $wait) = @_;
  my $end = $clock->() + $wait;
  my ($got, $bytes);
  while (1) {
    my $left = $end - $clock->();
    return unless $talk->{tls} && $talk->{socket}->pending || ready($talk->{socket}, 0, $left);
    $got = sysread $talk->{socket}, $bytes, 4096;
    last if defined $got || !$talk->{tls};
    ended('tls-failed', proof => $talk->{proof}, detail => 'The server ended TLS after the handshake.')
      if $IO::Socket::SSL::SSL_ERROR && "$IO::Socket::SSL::SSL_ERROR" =~ /alert/;
    last unless is_early($talk);
    return if $left <= 0;
  }
  return 0 unless $got;
  $talk->{heard} .= $bytes if length $talk->{heard} < $most;
  $talk->{data} .= $bytes if length $talk->{data} < $most;
  rehearse($talk) if index($talk->{heard}, $greeting) == 0;
  return 1;
}

sub send_bytes {
  my ($talk, $bytes) = @_;
  $talk->{talked} = 1;
  local $SIG{PIPE} = 'IGNORE';
  syswrite $talk->{socket}, $bytes;
}

sub rehearse {
  my ($talk) = @_;
  my $nonce = join '', map { sprintf '%02x', int rand 256 } 1 .. 16;
  send_bytes($talk, ($talk->{talked} ? "\n" : '') . "NONCE $nonce\n");
  my $text = $talk->{heard};
  my $end = $clock->() + 3;
  while ((my $lines = $text =~ tr/\n//) < 3 && length $text < 1024) {
    my $left = $end - $clock->();
    $left = 0.2 if $lines == 2 && $left > 0.2; # older stand-ins do not say from where the call came
    last if $left <= 0 || (!($talk->{tls} && $talk->{socket}->pending) && !ready($talk->{socket}, 0, $left));
    my $got = sysread $talk->{socket}, my $bytes, 1024;
    next if !defined $got && is_early($talk);
    last unless $got;
    $text .= $bytes;
  }
  rehearsal($talk->{task}, $talk->{socket}, $text, $nonce);
}

# What is added to proof and detail, by the line that says from where the stand-in saw the call come.
sub called_from {
  my ($line, $socket) = @_;
  return ('', '') unless defined $line && $line =~ /^SEEN ([0-9a-f.:]+)$/;
  my $seen = $1;
  my ($trouble, $own) = getnameinfo(getsockname $socket, NI_NUMERICHOST(), NIx_NOSERV());
  $own = '' if $trouble;
  $own =~ s/%.*//;
  return ("; called from $seen", $seen eq $own
    ? " It saw this computer's own address: the source is not translated on the way."
    : " It saw $seen in place of this computer's address $own: the source is translated on the way.");
}

sub rehearsal {
  my ($task, $socket, $text, @challenges) = @_;
  my ($first, $echo, @more) = split /\n/, $text, -1;
  my ($proof, $detail) = called_from(@more > 1 ? $more[0] : undef, $socket); # the line is whole where another begins
  my $said = readable(substr $first, length $greeting);
  ended('open', proof => $said, detail => 'A stand-in greeted; this perl has no Digest::SHA to check its token.')
    unless $has_sha;
  my ($node, @ports) = split /\//, $task->{node};
  for my $port (@ports) {
    my @right = map { 'ECHO ' . substr Digest::SHA::sha256_hex("$_\n$node\n$port"), 0, 32 } @challenges;
    ended('rehearsed', proof => $said . $proof,
      detail => 'The stand-in answered with its token, so the way there is open.' . $detail)
      if $said eq "node=$node port=$port" && grep { $_ eq ($echo || '') } @right;
  }
  ended('wrong-service', proof => $said, detail => "A stand-in answered, but it says it is $said, not node $node port "
      . join(' or ', @ports) . ', or it did not prove that it saw the question.');
}

sub expect {
  my ($talk, $forms, $rand, $wait) = @_;
  my $end = $clock->() + $wait;
  my $came = 1;
  while (1) {
    for my $form (@$forms) {
      my ($length, $captured) = fits($form, $talk->{data}, $rand) or next;
      $talk->{data} = substr $talk->{data}, $length;
      return (1, $captured);
    }
    my $left = $end - $clock->();
    return if !$came || $left <= 0 || length $talk->{data} >= $most;
    $came = more($talk, $left);
  }
}

# The verdict of the certificate.
sub start_tls {
  my ($talk, $place) = @_;
  my $task = $talk->{task};
  ended('open', detail => 'Accepted. This perl has no IO::Socket::SSL, so TLS was not tried.') unless $has_ssl;
  my $name = $task->{sni} eq '-' ? undef : $task->{sni};
  my $check = $task->{cert} eq '-';
  my $problem = '';
  my $secure;
  while (1) {
    local $SIG{ALRM} = sub { die "late\n" };
    my $late = !eval {
      alarm 4;
      $secure = IO::Socket::SSL->start_SSL(
        $talk->{socket}, SSL_verify_mode => $check ? 1 : 0, SSL_startHandshake => 1,
        SSL_hostname => defined $name ? $name : '',
        defined $name && $check ? (SSL_verifycn_name => $name, SSL_verifycn_scheme => 'http')
        : (SSL_verifycn_scheme => 'none'));
      alarm 0;
      1;
    };
    alarm 0;
    ended('open', detail => 'Accepted, but TLS got no answer in time.') if $late;
    last if $secure;
    my $text = "$IO::Socket::SSL::SSL_ERROR";
    close $talk->{socket};
    if ($check && $text =~ /certificate verify failed|hostname verification failed/i) {
      $problem = 'The certificate is not trusted here, or does not carry the planned name.';
      $check = 0;
      ($talk->{socket}) = reach($task, $place);
      next;
    }
    ended('wrong-service', detail => 'The answer is not TLS: another service has the port, or it speaks without TLS.')
      if $text =~ /wrong version number|http request|packet length too long/i;
    ended('tls-failed', detail => 'The TLS handshake failed.') if $text =~ /alert|handshake|unsupported/i;
    closed();
  }
  $talk->{socket} = $secure;
  $secure->blocking(0); # a session ticket makes it readable, and reading would wait for more
  $talk->{tls} = 1;
  my $sum = $secure->get_fingerprint('sha256') || '';
  $sum =~ s/^sha256\$//;
  my $version = $secure->get_sslversion || '';
  $version =~ s/^TLSv(\d)_(\d)$/TLS $1.$2/;
  $talk->{proof} = "$version; sha256 $sum";
  return ('open', 'TLS answered. The plan names an issuer, which this tool does not compare.')
    if $task->{cert} eq 'issuer';
  return ('verified', 'The certificate is the planned one.') if $task->{cert} eq $sum;
  return ('intercepted', 'The certificate is not the planned one: a device on the way opens TLS, or the certificate was'
    . ' replaced.') if $task->{cert} ne '-';
  return ('tls-untrusted', $problem) if $problem;
  return ('verified', 'The certificate is trusted.');
}

sub talk_tcp {
  my ($task, $place) = @_;
  my ($socket, $trip) = reach($task, $place);
  my $talk = { task => $task, socket => $socket, heard => '', data => '', proof => '', talked => 0, tls => 0 };
  my @steps = steps_of($task->{steps});
  my $rand = randoms();
  if (!@steps || $steps[0][0] eq 't') {
    my $came = more($talk, 0.15 + 2 * $trip);
    $came = more($talk, 1)
      while $came && length $talk->{heard} < length $greeting && index($greeting, $talk->{heard}) == 0;
    closed() if defined $came && !$came && $talk->{heard} eq '';
    ended('open', proof => readable($talk->{heard}), detail => 'Accepted. No exchange is known that would prove the'
        . ' service.') unless @steps;
    wrong($talk->{heard}) if $talk->{heard} ne '';
  }
  my (@captures, @extras);
  my @judged = ('verified', '');
  for my $index (0 .. $#steps) {
    my ($kind, $proof, $forms) = @{ $steps[$index] };
    if ($kind eq 't') {
      @judged = start_tls($talk, $place);
      more($talk, 0.15 + 4 * $trip) if $index == $#steps;
    } elsif ($kind eq 's') {
      send_bytes($talk, join '', map { chr $_->[0] } items($forms->[0], $rand));
    } else {
      my ($found, $captured) = expect($talk, $forms, $rand, $kind eq 'e' ? 3 : 0.5);
      if (!$found && $kind eq 'e') {
        wrong($talk->{heard}) if $talk->{heard} ne '';
        my $came = more($talk, 0.01);
        closed($talk->{proof}) if defined $came && !$came;
        ended('open', proof => $talk->{proof}, detail => 'Accepted, but the planned protocol got no answer in time.');
      }
      push @captures, readable($captured) if $found && length $captured;
      push @extras, $proof if $found && length $proof;
    }
  }
  my @said = @captures ? $captures[0] : $talk->{proof} ne '' && @steps == 1 ? () : $task->{proves};
  ended($judged[0], proof => join('; ', grep { $_ ne '' } $talk->{proof}, @said, @extras), detail => $judged[1]);
}

sub talk_udp {
  my ($task, $place) = @_;
  my $rand = randoms();
  my @steps = steps_of($task->{steps});
  my @sends = map { join '', map { chr $_->[0] } items($_->[2][0], $rand) } grep { $_->[0] eq 's' } @steps;
  my ($needed) = grep { $_->[0] eq 'e' } @steps;
  socket(my $socket, $place->{family}, SOCK_DGRAM, 0) or failed($! + 0, 0, 1, 0);
  my $begun = $clock->();
  my $v6 = $place->{family} == AF_INET6;
  connect $socket, $place->{addr} or failed($! + 0, $v6, 1, 0);
  my $heard = '';
  for my $try (1 .. 3) {
    $task->{tries} = $try;
    defined send($socket, $_, 0) or failed($! + 0, $v6, 1, $clock->() - $begun) for @sends;
    my $end = $clock->() + 1;
    while ((my $left = $end - $clock->()) > 0) {
      last unless ready($socket, 0, $left);
      defined recv($socket, my $data, $most, 0) or failed($! + 0, $v6, 1, $clock->() - $begun);
      $task->{latency} = sprintf '%.3f', ($clock->() - $begun) * 1000;
      rehearsal($task, $socket, $data, @sends) if index($data, $greeting) == 0;
      my $is_echo = grep { index($_, $data) == 0 } @sends; # which proves no protocol
      ended('verified', proof => $task->{proves}) if !$is_echo && $needed && grep { my @fit = fits($_, $data, $rand); @fit }
        @{ $needed->[2] };
      $heard = $data;
    }
  }
  wrong($heard) if $heard ne '';
  ended('silent', detail => 'No answer to 3 datagrams: dropped by a firewall, not allowed for this address, or no'
      . ' service.');
}

sub report {
  my ($task, $found, $family, $address) = @_;
  my @t = gmtime;
  my $line = sprintf qq(%s "address": "%s", "family": "%s", "verdict": "%s", "proof": %s, "latency-ms": %s, "by": "",)
    . qq( "code": %d, "tries": %d, "detail": %s, "tool": "perl", "at": "%04d-%02d-%02dT%02d:%02d:%02dZ"}\n),
    $task->{n}, $address, $address eq '' ? '' : $family == AF_INET6 ? 'ipv6' : 'ipv4', $found->{verdict},
    json($found->{proof}), defined $task->{latency} ? $task->{latency} : 'null', $found->{code}, $task->{tries} || 0,
    json($found->{detail}), $t[5] + 1900, $t[4] + 1, @t[3, 2, 1, 0];
  syswrite STDOUT, $line;
}

sub probe {
  my ($task) = @_;
  my ($problem, @places) = getaddrinfo($task->{host}, $task->{port},
    { socktype => $task->{transport} eq 'tcp' ? SOCK_STREAM : SOCK_DGRAM });
  return report($task, { verdict => 'name-not-found', proof => '', code => 0,
      detail => "The name $task->{host} does not resolve from here ($problem)." }, 0, '') if $problem;
  for my $place (@places) {
    my ($trouble, $address) = getnameinfo($place->{addr}, NI_NUMERICHOST(), NIx_NOSERV());
    delete @$task{qw(latency tries)};
    eval { $task->{transport} eq 'udp' ? talk_udp($task, $place) : talk_tcp($task, $place) };
    my $found = ref $@ eq 'HASH' ? $@
      : { verdict => 'not-probed', proof => '', code => 0, detail => 'The tool failed: ' . readable("$@") };
    report($task, $found, $place->{family}, $address || '');
  }
}

my @names = qw(n transport host port sni cert node web steps proves);
my @tasks;
while (my $line = <STDIN>) {
  chomp $line;
  my (undef, @words) = split / /, $line;
  my %task;
  @task{@names} = @words;
  $task{proves} = $task{proves} eq '-' ? '' : pack 'H*', $task{proves};
  push @tasks, \%task;
}
my $hands = @tasks < 16 ? @tasks : 16;
for my $hand (0 .. $hands - 1) {
  my $pid = fork;
  die "cannot fork\n" unless defined $pid;
  next if $pid;
  srand(time ^ ($$ << 8));
  for (my $at = $hand; $at < @tasks; $at += $hands) { probe($tasks[$at]) }
  exit 0;
}
1 while wait != -1;
