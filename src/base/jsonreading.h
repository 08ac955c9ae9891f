// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/json.h"

namespace portwright {

/// What a reader of JSON from strangers asks of each value, and what it found wrong.
class JsonReading
{
public:
    /// Of more than `mostErrors` causes the first ones are kept.
    explicit JsonReading(qsizetype mostErrors = 100) : m_mostErrors(mostErrors) {}

    void fail(const JsonValue &value, const QString &message);
    /// False, and a failure, if it is of another type.
    bool is(const JsonValue &value, JsonType type);
    /// False, and a failure, if there are more than `most` entries.
    bool fewer(const JsonValue &list, qsizetype most);
    const Errors &errors() const { return m_errors; }

private:
    qsizetype m_mostErrors;
    Errors m_errors;
};

} // namespace portwright
