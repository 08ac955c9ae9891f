// SPDX-License-Identifier: Apache-2.0
#include "probe/poller.h"

#include <algorithm>

#include <sys/resource.h>
#include <unistd.h>

namespace portwright {

namespace {

constexpr int MostAtOnce = 256;
constexpr int MostTimes = 8;
/// Descriptors that are left to the rest of the program.
constexpr int Reserve = 128;

epoll_event wanted(quint64 key, quint32 events)
{
    epoll_event event{};
    event.events = events;
    event.data.u64 = key;
    return event;
}

} // namespace

Poller::Poller(std::function<void()> woken)
    : m_epoll(::epoll_create1(EPOLL_CLOEXEC)),
      m_notifier(std::make_unique<QSocketNotifier>(m_epoll, QSocketNotifier::Read))
{
    QObject::connect(m_notifier.get(), &QSocketNotifier::activated, m_notifier.get(), std::move(woken));
}

Poller::~Poller()
{
    m_notifier.reset();
    ::close(m_epoll);
}

int Poller::room()
{
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0 || limit.rlim_cur == RLIM_INFINITY)
        return 1 << 20;
    return std::max(1, int(std::min<rlim_t>(limit.rlim_cur, 1 << 20)) - Reserve);
}

void Poller::add(int descriptor, quint64 key, quint32 events)
{
    epoll_event event = wanted(key, events);
    ::epoll_ctl(m_epoll, EPOLL_CTL_ADD, descriptor, &event);
}

void Poller::change(int descriptor, quint64 key, quint32 events)
{
    epoll_event event = wanted(key, events);
    ::epoll_ctl(m_epoll, EPOLL_CTL_MOD, descriptor, &event);
}

void Poller::remove(int descriptor)
{
    ::epoll_ctl(m_epoll, EPOLL_CTL_DEL, descriptor, nullptr);
}

void Poller::takeAll(const Take &take)
{
    std::array<epoll_event, MostAtOnce> events{};
    int count = MostAtOnce;
    for (int times = 0; times < MostTimes && count == MostAtOnce; ++times) {
        count = ::epoll_wait(m_epoll, events.data(), MostAtOnce, 0);
        for (int i = 0; i < count; ++i)
            take(events.at(size_t(i)).data.u64, events.at(size_t(i)).events);
    }
}

} // namespace portwright
