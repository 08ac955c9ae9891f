// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desktop/actions.h"
#include "desktop/presenter/desk.h"

#include <functional>

namespace portwright {

/// Opening and saving, with the questions that go with them.
class FileActions : public QObject
{
    Q_OBJECT

public:
    enum class Unsaved { Save, Discard, Cancel };

    FileActions(Desk &desk, Actions &actions, QWidget *window);

    /// Asks what to do with unsaved changes; true if the plan may be left.
    bool mayLeave();
    /// What answers instead of the message box.
    void setQuestion(std::function<Unsaved()> ask) { m_ask = std::move(ask); }

    void open(const QString &path);
    void browse();
    void startNew();
    bool save();
    bool saveAs();

Q_SIGNALS:
    void opened();

private:
    void connectActions(Actions &actions);
    void fillRecent(QMenu *menu);
    QString suggestedPath(const QString &suffix) const;

    Desk &m_desk;
    QWidget *m_window;
    std::function<Unsaved()> m_ask;
};

} // namespace portwright
