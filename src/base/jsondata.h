// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/json.h"

#include <deque>

namespace portwright {

/// One value of a text; the nodes stand in the order of the text, so that a container's content follows it.
struct JsonNode
{
    quint32 offset = 0;    // of the value's first byte, which also tells its type
    quint32 size = 0;      // in bytes
    quint32 keyOffset = 0; // of the key's bytes between the quotes; 0: no key
    quint32 keySize = 0;
    quint32 next = 0;  // the first node behind this one and its content
    quint32 count = 0; // of items or members
};
static_assert(sizeof(JsonNode) == 24);

/// What a JsonDocument and its values share: the text as it came, and the places of the values in it.
struct JsonDocument::Data
{
    QByteArray text;
    QString fileName;
    std::deque<JsonNode> nodes; // a deque grows without copying, which counts for large texts

    QByteArrayView bytes(quint32 offset, quint32 size) const
    {
        return QByteArrayView(text.constData() + offset, qsizetype(size));
    }
    QByteArrayView key(const JsonNode &node) const { return bytes(node.keyOffset, node.keySize); }
    Where where(qsizetype offset) const;
};

/// Fills the nodes from the text, or says why not.
Result<void> parseJson(JsonDocument::Data &data);

/// A text as JSON string with its quotes; only what must be escaped is.
QByteArray jsonQuoted(const QString &text);

} // namespace portwright
