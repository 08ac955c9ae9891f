// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cputime.h"

#include <QAbstractEventDispatcher>
#include <QObject>

namespace portwright {

/// Measures the turns of this thread's event loop in the thread's own CPU time, from one wait for events to the next:
/// waiting itself takes none. What happens before the first wait counts as a turn.
class TurnMeter
{
public:
    TurnMeter()
    {
        auto *dispatcher = QAbstractEventDispatcher::instance();
        QObject::connect(dispatcher, &QAbstractEventDispatcher::aboutToBlock, &m_context, [this] { end(); });
    }

    void end()
    {
        const double now = threadSeconds();
        m_longest = std::max(m_longest, now - m_begin);
        m_begin = now;
        ++m_turns;
    }

    double longestMs() const { return m_longest * 1e3; }
    double allMs() const { return (threadSeconds() - m_first) * 1e3; }
    int turns() const { return m_turns; }

private:
    QObject m_context;
    double m_first = threadSeconds();
    double m_begin = m_first;
    double m_longest = 0;
    int m_turns = 0;
};

} // namespace portwright
