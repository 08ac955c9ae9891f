// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/drawing.h"
#include "desktop/presenter/session.h"
#include "render/picturefile.h"

#include <QDialog>
#include <QSettings>
#include <QTimer>

class QListWidget;

namespace portwright {

namespace Ui {
class DrawingDialog;
}

/// Asks how the drawing is to leave the program, as a file or on paper, and shows at once what will come of it.
class DrawingDialog : public QDialog
{
    Q_OBJECT

public:
    enum class Purpose { Export, Print };

    /// `masked` is the state of the switch that masks all output.
    DrawingDialog(Session &session, QSettings &settings, Purpose purpose, bool masked, QWidget *parent = nullptr);
    ~DrawingDialog() override;

    /// Offers to draw these flows alone, and does so until that is unchecked; absent: there is nothing to offer.
    void offerFlows(const std::optional<QSet<FlowId>> &flows);

    /// What the controls say.
    DrawingOptions options() const;
    QString format() const; // "pdf", "svg" or "png"
    const Drawing &drawing() const { return m_drawing; }
    PictureOptions picture() const;

    void accept() override;

private:
    void fillChoices();
    void fillFilters();
    void restore(bool masked);
    void remember() const;
    void connectControls();
    void showWhatMatters();
    void renew();
    void turnTo(qsizetype page);
    bool hasPages() const { return format() == QLatin1String("pdf"); }

    Session &m_session;
    QSettings &m_settings;
    Purpose m_purpose;
    Drawing m_drawing;
    std::optional<DrawingOptions> m_shown;
    std::optional<QSet<FlowId>> m_flows; // that can be chosen
    QTimer m_later;
    std::unique_ptr<Ui::DrawingDialog> m_ui;
};

} // namespace portwright
