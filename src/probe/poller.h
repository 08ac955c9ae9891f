// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QSocketNotifier>
#include <array>
#include <functional>
#include <memory>

#include <sys/epoll.h>

namespace portwright {

/// Any number of descriptors behind one notifier of the thread's event loop (epoll(7), level-triggered).
class Poller
{
public:
    /// Of a descriptor that is still open: its key, and what happened (EPOLLIN, EPOLLERR, ...).
    using Take = std::function<void(quint64 key, quint32 events)>;

    /// Calls `woken` in this thread when there is something to take.
    explicit Poller(std::function<void()> woken);
    ~Poller();
    Poller(const Poller &) = delete;
    Poller &operator=(const Poller &) = delete;
    /// How many descriptors this process may open, some of them left to others; at least 1.
    static int room();

    /// Until the descriptor is closed or removed.
    void add(int descriptor, quint64 key, quint32 events);
    void change(int descriptor, quint64 key, quint32 events);
    void remove(int descriptor);
    /// Hands over what is there now; of very much a part, and the loop wakes again.
    void takeAll(const Take &take);

private:
    int m_epoll = -1;
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace portwright
