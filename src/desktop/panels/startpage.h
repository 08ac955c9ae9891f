// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desktop/look/look.h"
#include "desktop/presenter/planfiles.h"
#include "desktop/presenter/thumbnails.h"

#include <QWidget>
#include <memory>

namespace portwright {

class RecentCard;

namespace Ui {
class StartPage;
}

/// What is shown while no plan is: samples, recent plans, a new one, and the way back to the open plan.
class StartPage : public QWidget
{
    Q_OBJECT

public:
    StartPage(Thumbnails &thumbnails, const Look &look, QWidget *parent = nullptr);
    ~StartPage() override;

    void showRecent(const QList<RecentPlan> &plans);
    /// The title of the plan that is open behind the page; empty: none that is worth going back to.
    void showOpenPlan(const QString &title);
    /// Draws again what has changed since.
    void refresh();

Q_SIGNALS:
    void newRequested();
    void questionsRequested();
    void browseRequested();
    void backRequested();
    /// A path or "sample:<id>".
    void openRequested(const QString &path);
    void pinRequested(const QString &path, bool pinned);
    void removeRequested(const QString &path);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void addCards();
    void placeCards();
    RecentCard *addRecent(const RecentPlan &plan);
    void showPicture(const PlanPicture &picture);

    Thumbnails &m_thumbnails;
    const Look &m_look;
    std::unique_ptr<Ui::StartPage> m_ui;
    QList<QWidget *> m_samples;
    QList<RecentCard *> m_recent;
    int m_columns = 2;
};

} // namespace portwright
