// SPDX-License-Identifier: Apache-2.0
#include "document/journal.h"

namespace portwright {

namespace {

/// Changes are gathered for so long; the rest of the promise is for writing.
constexpr std::chrono::milliseconds GatheringTime{500};

JournalHead headOf(const Document &document)
{
    return {document.path(), document.plan().name, QDateTime::currentDateTimeUtc(), document.savedHash()};
}

Result<void> writeInto(JournalSlot &slot, const QString &folder, const JournalHead &head, const Plan &plan)
{
    if (!slot.lock.isTaken()) {
        Result<JournalSlot> fresh = newJournalSlot(folder);
        if (!fresh)
            return fresh.errors();
        slot = std::move(fresh).value();
    }
    return writeJournal(slot.path, head, plan);
}

void removeFrom(JournalSlot &slot)
{
    if (slot.lock.isTaken())
        removeJournal(slot);
}

} // namespace

Journal::Journal(Document &document, const QString &folder, QObject *parent)
    : QObject(parent), m_document(document), m_folder(folder), m_slot(std::make_shared<JournalSlot>())
{
    m_worker.setMaxThreadCount(1);
    m_timer.setSingleShot(true);
    m_timer.setInterval(GatheringTime);
    if (folder.isEmpty())
        return;
    connect(&m_timer, &QTimer::timeout, this, &Journal::write);
    connect(&document, &Document::changed, this, &Journal::schedule);
    connect(document.undoStack(), &QUndoStack::cleanChanged, this,
            [this](bool clean) { clean ? remove() : schedule(); });
}

Journal::~Journal()
{
    m_worker.waitForDone();
    removeFrom(*m_slot);
}

/// The timer is not put off by further changes: a drag of a minute is kept, too.
void Journal::schedule()
{
    if (!m_timer.isActive())
        m_timer.start();
}

void Journal::write()
{
    if (!m_document.isModified())
        return;
    if (m_writing)
        return schedule();
    m_writing = true;
    m_worker.start([this, slot = m_slot, folder = m_folder, head = headOf(m_document), plan = m_document.plan()] {
        const Result<void> outcome = writeInto(*slot, folder, head, plan);
        QMetaObject::invokeMethod(
            this, [this, outcome] { written(outcome); }, Qt::QueuedConnection);
    });
}

void Journal::written(const Result<void> &outcome)
{
    m_writing = false;
    if (outcome) {
        m_told = false;
        return;
    }
    if (!m_told)
        Q_EMIT failed(errorsText(outcome.errors()));
    m_told = true;
}

void Journal::remove()
{
    m_timer.stop();
    m_worker.start([slot = m_slot] { removeFrom(*slot); });
}

void Journal::adopt(JournalSlot slot)
{
    finish();
    removeFrom(*m_slot);
    *m_slot = std::move(slot);
}

void Journal::finish()
{
    if (m_timer.isActive()) {
        m_timer.stop();
        m_worker.waitForDone();
        m_writing = false;
        write();
    }
    m_worker.waitForDone();
}

} // namespace portwright
