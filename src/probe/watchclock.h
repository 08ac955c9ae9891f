// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace portwright {

/// The time as a watch sees it; a test may let a night pass in seconds.
class WatchClock : public QObject
{
    Q_OBJECT

public:
    /// Milliseconds that only grow.
    virtual qint64 now() const = 0;
    /// woke() comes then, or soon after, once; an earlier wish is forgotten.
    virtual void wakeAt(qint64 when) = 0;
    virtual void sleepOn() = 0;
    /// The time of day that stands in the evidence for one that the prober read.
    virtual QDateTime told(const QDateTime &when) const { return when; }

Q_SIGNALS:
    void woke();
};

/// The computer's own clock.
class SystemClock : public WatchClock
{
    Q_OBJECT

public:
    SystemClock();

    qint64 now() const override { return m_time.elapsed(); }
    void wakeAt(qint64 when) override;
    void sleepOn() override { m_timer.stop(); }

private:
    QElapsedTimer m_time;
    QTimer m_timer;
};

} // namespace portwright
