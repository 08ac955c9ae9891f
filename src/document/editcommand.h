// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "document/document.h"

#include <QUndoCommand>

namespace portwright {

/// One step of a document's history: it holds the other plan, and undo and redo are the same exchange.
class EditCommand : public QUndoCommand
{
public:
    EditCommand(Document &document, const QString &text, Plan other);

    void undo() override;
    void redo() override;

private:
    Document &m_document;
    Plan m_other;
};

} // namespace portwright
