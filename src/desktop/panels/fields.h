// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "desktop/models/choice.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QLineEdit>
#include <functional>
#include <vector>

namespace portwright {

/// Shows a message beside a field of a form; an empty one takes it away.
void showFieldProblem(QWidget *field, const QString &message);
/// Puts a text into a field so that its beginning shows.
void showText(QLineEdit *edit, const QString &text);
/// What a field shows where the selected things differ.
QString severalText();
/// One line for each text, with a bullet before it.
QString bulleted(const QStringList &lines);
/// Fills a combo box; each item's data is the choice's value.
void setChoices(QComboBox *box, const QList<Choice> &choices);
/// Section heads in small semibold capitals, muted labels in the muted colour, names for the buttons in fields.
void dress(QWidget *root);
/// Puts the fields of a form after another widget in the Tab order; the last of them. What is made later than the rest
/// of the window comes last without it.
QWidget *tabAfter(QWidget *before, const QWidget *form);
/// Names the button that Qt puts into a field to clear it.
void nameClearButton(QLineEdit *edit);

/// Ties the controls of a section to members of the values it shows, one or many; a change goes to all of them as one
/// step.
template <class T>
class Fields
{
public:
    using Commit = std::function<void(const QString &step, const QList<T> &values)>;
    explicit Fields(Commit commit) : m_commit(std::move(commit)) {}
    Fields(const Fields &) = delete;
    Fields &operator=(const Fields &) = delete;

    using Read = std::function<QString(const T &)>;
    using Write = std::function<Result<void>(T &, const QString &)>;

    void text(QLineEdit *edit, const QString &step, Read read, Write write)
    {
        const QString hint = edit->placeholderText();
        m_shows.push_back([=, this] {
            const QString common = commonText(read);
            edit->setPlaceholderText(isMixed(read) ? severalText() : hint);
            if (!edit->isModified() || !edit->hasFocus() || edit->text() == common)
                showText(edit, common);
            showFieldProblem(edit, {});
        });
        QObject::connect(edit, &QLineEdit::editingFinished, edit, [=, this] {
            if (edit->isModified() && store(edit, step, write, edit->text().trimmed()))
                edit->setModified(false);
        });
    }

    void choice(QComboBox *box, const QString &step, Read read, Write write)
    {
        m_shows.push_back([=, this] {
            box->setPlaceholderText(severalText());
            box->setCurrentIndex(isMixed(read) ? -1 : box->findData(commonText(read)));
            showFieldProblem(box, {});
        });
        QObject::connect(box, &QComboBox::activated, box,
                         [=, this] { store(box, step, write, box->currentData().toString()); });
    }

    void flag(QCheckBox *box, const QString &step, bool T::*member)
    {
        m_shows.push_back([=, this] {
            const auto on = std::count_if(m_values.begin(), m_values.end(), [=](const T &v) { return v.*member; });
            box->setTristate(on > 0 && on < m_values.size());
            box->setCheckState(on == 0 ? Qt::Unchecked : on == m_values.size() ? Qt::Checked : Qt::PartiallyChecked);
        });
        QObject::connect(box, &QCheckBox::clicked, box, [=, this](bool on) {
            QList<T> next = m_values;
            for (T &value : next)
                value.*member = on;
            m_commit(step, next);
        });
    }

    void show(const QList<T> &values)
    {
        m_values = values;
        for (const auto &show : m_shows)
            show();
    }
    const QList<T> &values() const { return m_values; }

private:
    bool isMixed(const Read &read) const
    {
        return std::any_of(m_values.begin(), m_values.end(),
                           [&](const T &value) { return read(value) != read(m_values.first()); });
    }
    QString commonText(const Read &read) const
    {
        return m_values.isEmpty() || isMixed(read) ? QString() : read(m_values.first());
    }
    bool store(QWidget *field, const QString &step, const Write &write, const QString &text)
    {
        QList<T> next = m_values;
        for (T &value : next) {
            const Result<void> written = write(value, text);
            if (!written) {
                showFieldProblem(field, errorsText(written.errors()));
                return false;
            }
        }
        showFieldProblem(field, {});
        m_commit(step, next);
        return true;
    }

    Commit m_commit;
    QList<T> m_values;
    std::vector<std::function<void()>> m_shows;
};

/// A writer for a plain text member.
template <class T>
typename Fields<T>::Write writesText(QString T::*member)
{
    return [member](T &value, const QString &text) -> Result<void> {
        value.*member = text;
        return {};
    };
}

template <class T>
typename Fields<T>::Read readsText(QString T::*member)
{
    return [member](const T &value) { return value.*member; };
}

} // namespace portwright
