// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFrame>
#include <QHash>
#include <QList>
#include <functional>

class QVBoxLayout;

namespace portwright {

/// Something a person should decide, and need not decide now.
struct Notice
{
    struct Answer
    {
        QString id; // the button's object name
        QString text;
        std::function<void()> work; // empty: the notice only goes away
    };

    QString id;
    QString text;
    QList<Answer> answers;
};

/// Notices above the canvas, one a row, each with its answers; they stop nobody.
class NoticeBar : public QFrame
{
    Q_OBJECT

public:
    explicit NoticeBar(QWidget *parent = nullptr);

    /// Replaces a notice of the same id. An answer takes the notice away before it does its work.
    void showNotice(const Notice &notice);
    void dismiss(const QString &id);
    bool has(const QString &id) const { return m_rows.contains(id); }

private:
    QWidget *rowOf(const Notice &notice);

    QVBoxLayout *m_column;
    QHash<QString, QWidget *> m_rows;
};

} // namespace portwright
