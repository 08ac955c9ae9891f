// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "evidence/evidence.h"

#include <QObject>
#include <QThread>
#include <QTimer>
#include <atomic>
#include <memory>

namespace portwright {

/// Reads and writes one evidence file in a thread of its own. A file that is not there is made with the first verdict.
class EvidenceWriter : public QObject
{
    Q_OBJECT

public:
    explicit EvidenceWriter(const QString &path, QObject *parent = nullptr);
    /// Writes what is left, and waits for that.
    ~EvidenceWriter() override;

    const QString &path() const { return m_path; }
    /// What is known so far, through historiesRead(); no file, no histories.
    void readHistories();
    /// Is in the file within a second, in one transaction with what else came meanwhile.
    void add(const ProbeResult &result, qint64 longestGapMs);
    /// Sets what was measured elsewhere into its place in time.
    void merge(const QList<ProbeResult> &results);

Q_SIGNALS:
    void historiesRead(const QList<portwright::EvidenceHistory> &histories);
    /// Once: nothing more is written afterwards.
    void failed(const QString &message);

private:
    struct Work;
    void post();
    template <typename Task>
    void inThread(Task task);

    const QString m_path;
    QThread m_thread;
    QTimer m_batching;
    QList<ProbeResult> m_waiting;
    qint64 m_longestGapMs = 0;
    std::unique_ptr<Work> m_work;      // used in m_thread only
    std::unique_ptr<QObject> m_worker; // lives there
    std::atomic<bool> m_broken = false;
    std::atomic<bool> m_busy = false;
};

} // namespace portwright
