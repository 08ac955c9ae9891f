// SPDX-License-Identifier: Apache-2.0
#include "document/editcommand.h"

namespace portwright {

EditCommand::EditCommand(Document &document, const QString &text, Plan other)
    : QUndoCommand(text), m_document(document), m_other(std::move(other))
{
}

void EditCommand::undo()
{
    m_document.swap(m_other);
}

void EditCommand::redo()
{
    m_document.swap(m_other);
}

} // namespace portwright
