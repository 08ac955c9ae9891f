// SPDX-License-Identifier: Apache-2.0
#include "cli/endsignal.h"

#include <QCoreApplication>
#include <csignal>

#include <sys/signalfd.h>
#include <unistd.h>

namespace portwright::cli {

namespace {

sigset_t endSignals()
{
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    return signals;
}

} // namespace

EndSignal::EndSignal()
{
    const sigset_t signals = endSignals();
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    const int descriptor = ::signalfd(-1, &signals, SFD_CLOEXEC | SFD_NONBLOCK);
    m_notifier = std::make_unique<QSocketNotifier>(descriptor, QSocketNotifier::Read);
    QObject::connect(m_notifier.get(), &QSocketNotifier::activated, QCoreApplication::instance(), [descriptor] {
        signalfd_siginfo signal{};
        if (::read(descriptor, &signal, sizeof signal) == sizeof signal)
            QCoreApplication::quit();
    });
}

EndSignal::~EndSignal()
{
    ::close(int(m_notifier->socket()));
    const sigset_t signals = endSignals();
    pthread_sigmask(SIG_UNBLOCK, &signals, nullptr);
}

} // namespace portwright::cli
