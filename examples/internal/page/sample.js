// The paper that the editor begins with.
export const sample = `kind: letter
id: cv-mau
office:
  issuer:
    superior: Ủy ban nhân dân thành phố Hải Phòng
    name: Sở Nội vụ
    code: SNV
  place: Hải Phòng
number: 15
date: 5/1/2026
subject: V/v chuẩn bị hồ sơ kiểm tra
kinh_gui: [Các phòng chuyên môn]
preamble: |-
  Thực hiện kế hoạch kiểm tra công vụ năm 2026, Sở Nội vụ đề nghị các phòng chuẩn bị hồ sơ sau:
body:
  - points: [Báo cáo tự kiểm tra., Sổ theo dõi nhiệm vụ được giao.]
closing: Hồ sơ gửi về Sở Nội vụ trước ngày 15 tháng 01 năm 2026. Trân trọng
recipients: [Lãnh đạo Sở]
signature: {position: Giám đốc, name: Nguyễn Văn A}
`;
