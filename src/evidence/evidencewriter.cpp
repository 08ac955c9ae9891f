// SPDX-License-Identifier: Apache-2.0
#include "evidence/evidencewriter.h"

#include "evidence/evidencefile.h"

#include <QFileInfo>

namespace portwright {

namespace {

constexpr int BatchMs = 700;

} // namespace

struct EvidenceWriter::Work
{
    std::optional<EvidenceFile> file;

    Result<void> open(const QString &path)
    {
        if (file)
            return {};
        Result<EvidenceFile> opened = EvidenceFile::open(path, EvidenceFile::Access::Write);
        if (!opened)
            return opened.errors();
        file.emplace(std::move(*opened));
        return {};
    }
};

EvidenceWriter::EvidenceWriter(const QString &path, QObject *parent)
    : QObject(parent), m_path(path), m_work(std::make_unique<Work>()), m_worker(std::make_unique<QObject>())
{
    m_batching.setSingleShot(true);
    m_batching.setInterval(BatchMs);
    connect(&m_batching, &QTimer::timeout, this, &EvidenceWriter::post);
    m_worker->moveToThread(&m_thread);
    m_thread.setObjectName(QStringLiteral("evidence"));
    m_thread.start();
}

EvidenceWriter::~EvidenceWriter()
{
    m_busy = false;
    post();
    inThread([this] { // behind all other work
        m_work->file.reset();
        m_thread.quit();
    });
    m_thread.wait();
}

template <typename Task>
void EvidenceWriter::inThread(Task task)
{
    QMetaObject::invokeMethod(m_worker.get(), std::move(task), Qt::QueuedConnection);
}

void EvidenceWriter::readHistories()
{
    inThread([this] {
        if (!QFileInfo::exists(m_path))
            return;
        const Result<QList<EvidenceHistory>> histories = historiesIn(m_path);
        if (histories)
            Q_EMIT historiesRead(*histories);
        else if (!m_broken.exchange(true))
            Q_EMIT failed(errorsText(histories.errors()));
    });
}

void EvidenceWriter::add(const ProbeResult &result, qint64 longestGapMs)
{
    if (m_broken)
        return;
    m_waiting.append(result);
    m_longestGapMs = longestGapMs;
    if (!m_batching.isActive())
        m_batching.start();
}

void EvidenceWriter::merge(const QList<ProbeResult> &results)
{
    if (m_broken || results.isEmpty())
        return;
    inThread([this, results] {
        if (m_broken)
            return;
        const Result<void> opened = m_work->open(m_path);
        const Result<qint64> merged = opened ? m_work->file->merge(results) : Result<qint64>(opened.errors());
        if (!merged && !m_broken.exchange(true))
            Q_EMIT failed(errorsText(merged.errors()));
    });
}

/// While the disk is slow, batches become longer, not more.
void EvidenceWriter::post()
{
    if (m_waiting.isEmpty() || m_broken)
        return;
    if (m_busy.exchange(true))
        return m_batching.start();
    inThread([this, results = std::exchange(m_waiting, {}), gap = m_longestGapMs] {
        const Result<void> opened = m_broken ? Result<void>() : m_work->open(m_path);
        const Result<void> written = opened && m_work->file ? m_work->file->append(results, gap) : opened;
        m_busy = false;
        if (!written && !m_broken.exchange(true))
            Q_EMIT failed(errorsText(written.errors()));
    });
}

} // namespace portwright
