// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "document/document.h"
#include "storage/journalfile.h"

#include <QThreadPool>
#include <QTimer>

namespace portwright {

/// Keeps unsaved changes of a document in a journal, so that the end of the process loses nothing older than Promise.
/// A worker writes; whoever edits never waits for the disk.
class Journal : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds Promise{2000};

    /// An empty folder: nothing is kept.
    Journal(Document &document, const QString &folder, QObject *parent = nullptr);
    /// A clean end: whoever closes the document has been asked about its changes.
    ~Journal() override;

    const QString &folder() const { return m_folder; }
    /// Goes on in the journal that the recovered plan came from.
    void adopt(JournalSlot slot);
    /// Waits until what is to be written is written.
    void finish();

Q_SIGNALS:
    void failed(const QString &message);

private:
    void schedule();
    void write();
    void written(const Result<void> &outcome);
    void remove();

    Document &m_document;
    QString m_folder;
    QTimer m_timer;
    bool m_writing = false;
    bool m_told = false;
    std::shared_ptr<JournalSlot> m_slot; // the worker's
    QThreadPool m_worker;                // one thread: what is asked for first is done first
};

} // namespace portwright
