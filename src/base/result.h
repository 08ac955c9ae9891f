// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>
#include <utility>
#include <variant>

namespace portwright {

/// A place in an input: line and column count from 1, 0 means unknown; path is a JSON path such as $.nodes[3].zone.
struct Where
{
    QString file;
    int line = 0;
    int column = 0;
    QString path;
    bool operator==(const Where &) const = default;
};

/// One cause of failure: a complete translated sentence that says what is wrong and what to do.
struct Error
{
    QString message;
    Where where;
    bool operator==(const Error &) const = default;

    /// "file:line:column: message (at path)", leaving out what is unknown.
    QString text() const;
};

/// Never empty in a failed Result; one entry for each cause.
using Errors = QList<Error>;

/// All causes, one a line.
QString errorsText(const Errors &errors);

/// A value, or the causes why there is none. The only way in which a function of this program fails.
template <class T>
class [[nodiscard]] Result
{
public:
    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : m_state(std::in_place_index<1>, Errors{std::move(error)}) {}
    Result(Errors errors) : m_state(std::in_place_index<1>, std::move(errors)) { Q_ASSERT(!this->errors().isEmpty()); }

    bool isOk() const { return m_state.index() == 0; }
    explicit operator bool() const { return isOk(); }

    const T &value() const & { return std::get<0>(m_state); }
    T &value() & { return std::get<0>(m_state); }
    T &&value() && { return std::get<0>(std::move(m_state)); }
    const T &operator*() const & { return value(); }
    T &operator*() & { return value(); }
    T &&operator*() && { return std::move(*this).value(); }
    const T *operator->() const { return &value(); }
    T *operator->() { return &value(); }

    const Errors &errors() const { return std::get<1>(m_state); }

private:
    std::variant<T, Errors> m_state;
};

/// Success without a value, or the causes of failure.
template <>
class [[nodiscard]] Result<void>
{
public:
    Result() = default;
    Result(Error error) : m_errors{std::move(error)} {}
    Result(Errors errors) : m_errors(std::move(errors)) { Q_ASSERT(!m_errors.isEmpty()); }

    bool isOk() const { return m_errors.isEmpty(); }
    explicit operator bool() const { return isOk(); }
    const Errors &errors() const { return m_errors; }

private:
    Errors m_errors;
};

} // namespace portwright
