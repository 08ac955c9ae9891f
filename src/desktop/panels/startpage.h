// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>
#include <memory>

namespace portwright {

namespace Ui {
class StartPage;
}

/// What is shown while no plan is open: samples, recent plans, a new one.
class StartPage : public QWidget
{
    Q_OBJECT

public:
    explicit StartPage(QWidget *parent = nullptr);
    ~StartPage() override;

    void showRecent(const QStringList &paths);

Q_SIGNALS:
    void newRequested();
    void browseRequested();
    /// A path or "sample:<id>".
    void openRequested(const QString &path);

private:
    void addCards();

    std::unique_ptr<Ui::StartPage> m_ui;
};

} // namespace portwright
